import { createHash } from 'node:crypto';
import { sealPack } from '#shared/rules/pack/content-hash';
import type { RulePack, RuleRow } from '#shared/rules/types/pack';
import { day } from './rules-facts';

export const PACK_TOOLS = { sha256Hex: (text: string) => createHash('sha256').update(text, 'utf8').digest('hex') };

/** A client's rule that no evaluator's parameters make hard to write: the pack is checked with `TRIVIAL` as the only evaluator. */
export function aRow(over: Partial<RuleRow> = {}): RuleRow {
  return {
    ruleId: 'CLIENT-NO-SUNDAY',
    jurisdiction: 'CLIENT:acme',
    title: 'The client wants no calls on Sundays.',
    appliesWhen: {},
    trigger: 'call.place',
    action: 'block',
    evaluator: 'trivial',
    params: { max: 3 },
    citation: 'Service agreement 4.2',
    effectiveFrom: day('2026-01-01'),
    effectiveTo: null,
    sourceCheckedOn: day('2026-01-01'),
    confidence: 'H',
    overridable: null,
    ...over,
  };
}

/** A sealed pack of a client with one rule. */
export function aPack(over: Partial<RulePack> = {}): RulePack {
  return sealPack(
    {
      packFormat: 1,
      packId: 'client-acme',
      version: '2026.1.1',
      title: 'Rules of Acme',
      effectiveFrom: day('2026-01-01'),
      checkedOn: day('2026-01-01'),
      includes: [],
      rules: [aRow()],
      contentHash: '',
      signature: null,
      ...over,
    },
    PACK_TOOLS,
  );
}
