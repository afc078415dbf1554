import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { DISPOSITIONS } from '#shared/domain/contact/dispositions';
import { type CheckContext, checkScript, checkScriptFile } from '#shared/scripts/check';
import type { Script, Step } from '#shared/scripts/model';
import { SHIPPED_SCRIPTS, SHIPPED_SCRIPT_LIST } from '#shared/scripts/shipped';

const CONTEXT: CheckContext = {
  outcomes: new Set(DISPOSITIONS.map(({ code }) => code)),
  scripts: new Set(SHIPPED_SCRIPT_LIST.map(({ id }) => id)),
};

function shipped(id: string): Script {
  const found = SHIPPED_SCRIPTS.get(id);
  if (found === undefined) throw new Error(`no script ${id}`);
  return found.script;
}

function withStep(script: Script, id: string, change: (step: Step) => object): Script {
  return {
    ...script,
    steps: script.steps.map((step) => (step.id === id ? ({ ...step, ...change(step) } as Step) : step)),
  };
}

function codesOf(value: unknown): readonly string[] {
  const errors = checkScriptFile(value, CONTEXT).filter(({ level }) => level === 'error');
  return [...new Set(errors.map(({ code }) => code))];
}

describe('the shipped scripts', () => {
  it.each(SHIPPED_SCRIPT_LIST.map((script) => [script.id, script] as const))('fit the checker: %s', (_id, script) => {
    expect(checkScriptFile(script, CONTEXT)).toEqual([]);
  });

  it.each(SHIPPED_SCRIPT_LIST.map((script) => [script.id, script] as const))(
    'are named by the hash of their content: %s',
    (id, script) => {
      const hash = createHash('sha256')
        .update(canonicalize(script) ?? '')
        .digest('hex');
      expect(SHIPPED_SCRIPTS.get(id)?.hash).toBe(hash);
    },
  );
});

describe('the checker of scripts', () => {
  const outbound = shipped('outbound');
  const voicemail = shipped('voicemail-limited');

  it('finds a disclosure that was taken out', () => {
    const script = { ...outbound, steps: outbound.steps.filter(({ id }) => id !== 'disclosure') };
    expect(codesOf(script)).toContain('V07-must-say');
  });

  it('finds a recording notice that was taken out', () => {
    const script = { ...outbound, steps: outbound.steps.filter(({ id }) => id !== 'recording') };
    expect(codesOf(script)).toContain('V07-must-say');
  });

  it('finds the debt told before the person is verified, and says by which way', () => {
    const script = withStep(outbound, 'opening', () => ({
      text: { en: 'I am calling about {{account.creditor}}.', es: 'Llamo por {{account.creditor}}.' },
    }));
    const leak = checkScript(script, CONTEXT).find(({ code }) => code === 'V08-leak');
    expect(leak?.where).toBe('opening');
    expect(leak?.words).toContain('verified');
  });

  it('finds words before the verification that show what the call is about', () => {
    const script = withStep(outbound, 'opening', () => ({
      text: { en: 'Hello, it is about your debt, {{consumer.name}}.', es: 'Es sobre su deuda, {{consumer.name}}.' },
    }));
    expect(codesOf(script)).toContain('V08-leak');
  });

  it('finds an ending whose outcome the desk does not know', () => {
    expect(codesOf(withStep(voicemail, 'message', () => ({ leadsTo: { kind: 'end', outcome: 'XX9' } })))).toContain(
      'V15-outcome',
    );
  });

  it('finds an end that no answer gave an outcome', () => {
    const script = withStep(shipped('wrong-number'), 'apology', () => ({ leadsTo: { kind: 'end', outcome: null } }));
    expect(codesOf(script)).toEqual(['V05-no-end']);
  });

  it('finds a script that is not there', () => {
    const script = withStep(outbound, 'opening', (step) => ({
      answers:
        step.type === 'ask'
          ? [
              ...step.answers.slice(0, 8),
              { digit: 9, label: { en: 'x', es: 'x' }, leadsTo: { kind: 'script', script: 'nowhere' } },
            ]
          : [],
    }));
    expect(codesOf(script)).toEqual(['V03-target']);
  });

  it('finds two answers under one digit', () => {
    const script = withStep(outbound, 'opening', (step) => ({
      answers: step.type === 'ask' ? step.answers.map((answer) => ({ ...answer, digit: 1 })) : [],
    }));
    expect(codesOf(script)).toContain('V11-keys');
  });

  it('finds a language without a text, and one that names other fields', () => {
    expect(codesOf(withStep(outbound, 'verify', () => ({ text: { en: 'Two of these, please.' } })))).toEqual([
      'V13-locale',
    ]);
    const differs = withStep(outbound, 'read-back', () => ({
      text: { en: '{{promise.amount}}?', es: '{{promise.day}}?' },
    }));
    expect(codesOf(differs)).toEqual(['V13-locale']);
  });

  it('finds the debt in a voicemail, by field and by word', () => {
    const said = (text: string) => codesOf(withStep(voicemail, 'message', () => ({ text: { en: text, es: text } })));
    const rest = 'This is {{agent.name}} from {{agency.name}}. Please call me back at {{agency.phone}}.';
    expect(said(`${rest} It is about {{account.creditor}}.`)).toContain('V08-leak');
    expect(said(`${rest} It is about your account.`)).toContain('V09-voicemail');
    expect(said('This is {{agent.name}} from {{agency.name}}. Please call me back.')).toContain('V09-voicemail');
  });

  it('finds a threat', () => {
    const script = withStep(outbound, 'read-back', () => ({
      text: { en: 'If not, you will be arrested.', es: 'Si no, lo van a arrestar.' },
    }));
    expect(codesOf(script)).toContain('V14-phrase');
  });

  it('finds fields and filters that nobody knows, and those that are never said', () => {
    const said = (text: string) => codesOf(withStep(outbound, 'read-back', () => ({ text: { en: text, es: text } })));
    expect(said('{{account.secret}}')).toEqual(['V08-field']);
    expect(said('{{account.number | shout}}')).toEqual(['V08-field']);
    expect(said('{{consumer.born-on}}')).toEqual(['V08-field']);
    expect(said('{{account.number')).toEqual(['V08-field']);
  });

  it('finds a step that is never reached', () => {
    const script = withStep(outbound, 'opening', (step) => ({
      answers: step.type === 'ask' ? step.answers.filter(({ digit }) => digit !== 1) : [],
    }));
    expect(codesOf(script)).toContain('V04-unreachable');
  });

  it('refuses what does not fit the schema', () => {
    expect(codesOf({ ...outbound, schema: 2 })).toEqual(['V01-schema']);
    expect(codesOf({ ...outbound, more: true })).toEqual(['V01-schema']);
    expect(codesOf(null)).toEqual(['V01-schema']);
  });

  it('warns of a text that is too long to be said at once, and of long numbers', () => {
    const script = withStep(outbound, 'read-back', () => ({
      text: { en: `${'word '.repeat(70)}`, es: 'Llame al 312 555 0100 900.' },
    }));
    expect(
      checkScript(script, CONTEXT)
        .filter(({ level }) => level === 'warn')
        .map(({ code }) => code),
    ).toEqual(['V12-long', 'V19-number']);
  });
});
