import { z } from 'zod';

type Fields = Readonly<Record<string, z.ZodType>>;

/** The fields of an object schema; null for any other schema. */
function fieldsOf(schema: z.ZodType): Fields | null {
  return schema instanceof z.ZodObject ? (schema.shape as Fields) : null;
}

function optionsOf(schema: z.ZodType): readonly z.ZodType[] | null {
  return schema instanceof z.ZodUnion ? (schema.options as readonly z.ZodType[]) : null;
}

function innerOf(schema: z.ZodType): z.ZodType | null {
  return schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : null;
}

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

/**
 * A schema as people may write it: a field that may be null, or that is among `defaulted`, may be left out. Reaches into objects,
 * unions and what may be null. Unknown fields go on being refused.
 */
export function mayBeLeftOut(schema: z.ZodType, defaulted: readonly string[]): z.ZodType {
  const inner = innerOf(schema);
  if (inner !== null) return mayBeLeftOut(inner, defaulted).nullable();
  const options = optionsOf(schema);
  if (options !== null) return z.union(options.map((option) => mayBeLeftOut(option, defaulted)));
  const fields = fieldsOf(schema);
  if (fields === null) return schema;
  const written = Object.entries(fields).map(([name, field]) => {
    const isFree = !takes(field, undefined) && (defaulted.includes(name) || takes(field, null));
    const within = mayBeLeftOut(field, defaulted);
    return [name, isFree ? within.optional() : within] as const;
  });
  return z.strictObject(Object.fromEntries(written));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of a union that a value names by its `kind`. */
function optionFor(options: readonly z.ZodType[], value: Readonly<Record<string, unknown>>): z.ZodType | undefined {
  return options.find((option) => {
    const kind = fieldsOf(option)?.['kind'];
    return kind !== undefined && takes(kind, value['kind']);
  });
}

/** Puts null for every field that was left out and may be null. What does not fit is left for the schema to tell. */
export function withNulls(schema: z.ZodType, value: unknown): unknown {
  if (!isRecord(value)) return value;
  const inner = innerOf(schema);
  if (inner !== null) return withNulls(inner, value);
  const options = optionsOf(schema);
  if (options !== null) {
    const option = optionFor(options, value);
    return option === undefined ? value : withNulls(option, value);
  }
  const fields = fieldsOf(schema);
  if (fields === null) return value;
  const filled: Record<string, unknown> = { ...value };
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(filled, name)) filled[name] = withNulls(field, filled[name]);
    else if (!takes(field, undefined) && takes(field, null)) filled[name] = null;
  }
  return filled;
}
