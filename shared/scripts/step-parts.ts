import type { Onward, Step, Texts } from './model';

/** Every place of a step where it leads somewhere. */
export function onwardsOf(step: Step): readonly Onward[] {
  switch (step.type) {
    case 'ask':
      return step.answers.map(({ leadsTo }) => leadsTo);
    case 'verify':
      return [{ kind: 'next' }, step.fail];
    case 'say':
    case 'note':
      return [step.leadsTo ?? { kind: 'next' }];
  }
}

/** A text of a step, its name, and whether it is said aloud. */
export type NamedTexts = { readonly name: string; readonly texts: Texts; readonly isSpoken: boolean };

/** Every text of a step by its name. */
export function textsOfStep(step: Step): readonly NamedTexts[] {
  const named = (name: string, texts: Texts | undefined, isSpoken = false): readonly NamedTexts[] =>
    texts === undefined ? [] : [{ name: `${step.id}.${name}`, texts, isSpoken }];
  const answers = step.type === 'ask' ? step.answers : [];
  return [
    ...named('title', step.title),
    ...named('text', step.text, true),
    ...named('guide', step.guide),
    ...answers.flatMap(({ digit, label, note, leadsTo }) => [
      ...named(`answer-${digit}`, label),
      ...named(`answer-${digit}.note`, note),
      ...(leadsTo.kind === 'stay' ? named(`answer-${digit}.say`, leadsTo.say, true) : []),
    ]),
  ];
}
