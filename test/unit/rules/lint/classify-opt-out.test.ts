import { describe, expect, it } from 'vitest';
import { classifyOptOut } from '#shared/rules/lint/classify-opt-out';

/** What the consumer wrote, and the media it stops; `[]` is every medium the message came by. */
const REVOCATIONS: readonly (readonly [text: string, media: readonly string[]])[] = [
  ['STOP', []],
  ['stop', []],
  ['Stop.', []],
  ['STOP!!!', []],
  ['stop 🛑🛑', []],
  ['🛑 STOP', []],
  ['Please stop', []],
  ['pls stop now thank you', []],
  ['STOP STOP STOP', []],
  ['stoppppp', []],
  ['ＳＴＯＰ', []],
  ['stop all', []],
  ['Quit', []],
  ['END', []],
  ['revoke', []],
  ['opt out', []],
  ['Opt-out', []],
  ['OPTOUT', []],
  ['cancel', []],
  ['unsubscribe', []],
  ['Unsubscribe me', []],
  ['Stop. I told you last week already.', []],
  ['I already paid this. STOP', []],
  ['stpo', []],
  ['sotp', []],
  ['unsubcribe', []],
  ['unsubscibe pls', []],
  ['pls dont text me anymore', ['text']],
  ['please do not text me again', ['text']],
  ['dnt txt me', ['text']],
  ["Don't call me", ['call']],
  ['Don’t ever call here again', ['call']],
  ['do not contact me', []],
  ['DO NOT CONTACT ME AGAIN!!', []],
  ['never call this number again', ['call']],
  ['do not call or text me', ['call', 'text']],
  ['stop calling and texting me', ['call', 'text']],
  ['stop calling me, email is fine', ['call']],
  ['stop calling', ['call']],
  ['quit calling my house', ['call']],
  ['quit blowing up my phone', ['call', 'text']],
  ['stop blowing up my damn phone', ['call', 'text']],
  ['stop harassing me', []],
  ['will you please stop sending me messages', ['text']],
  ['Stop sending me these damn texts', ['text']],
  ['stop with the calls', ['call']],
  ['stop the robocalls', ['call']],
  ['when will you stop calling me', ['call']],
  ['take me off your list', []],
  ['TAKE ME OFF UR LIST', []],
  ['remove me from your call list', ['call']],
  ['remove my number from your system', []],
  ['lose my number', []],
  ['leave me alone', []],
  ['leave me the hell alone', []],
  ['go away 😡', []],
  ['cease and desist', []],
  ['no more emails', ['email']],
  ['no more calls or texts', ['call', 'text']],
  ['no further contact please', []],
  ['I do not want to hear from you', []],
  ['i dont want any more messages', ['text']],
  ['I no longer consent to calls', ['call']],
  ['I revoke my consent', []],
  ['i withdraw my permission', []],
  ['I would like to opt out', []],
  ['how do i unsubscribe', []],
  ['opt me out', []],
  ['cancel these texts', ['text']],
  ['put me on your do not call list', ['call']],
  ['wrong number, stop texting me', ['text']],
  ['I told you dont call me', ['call']],
  ['stop emailing me', ['email']],
  ['stop sending letters', ['letter']],
  ['I asked you to stop', []],
  ['you need to stop', []],
  ["you don't have my consent", []],
  ['I never gave you permission to text', ['text']],
  ['I refuse to be contacted', []],
  ['how do I get off this list', []],
  ["I don't wish to receive these", []],
  ['stp calling me', ['call']],
  ['please stop texting my phone', ['text']],
  ['I do not give you permission to text me', ['text']],
  ['Stop texting me. I will call you Friday.', ['text']],
  ['ya no manden mensajes', ['text']],
  ['quiero que dejen de llamarme', ['call']],
  ['No me llamen más', ['call']],
  ['no me llame', ['call']],
  ['ya no me llamen por favor', ['call']],
  ['ALTO', []],
  ['alto por favor', []],
  ['basta', []],
  ['no más', []],
  ['dejen de mandarme mensajes', ['text']],
  ['deje de llamarme', ['call']],
  ['paren de llamar', ['call']],
  ['déjenme en paz', []],
  ['no quiero más llamadas', ['call']],
  ['no quiero recibir mensajes de texto', ['text']],
  ['no me manden correos', ['email']],
  ['no me molesten', []],
  ['quítenme de su lista', []],
  ['borren mi número', []],
  ['no más mensajes', ['text']],
  ['quiero darme de baja', []],
];

/** Speaks of stopping, but not plainly of us: a person is asked. */
const DOUBTS: readonly string[] = [
  'cancel my appointment on Friday',
  "don't call me before 9",
  'dont call me at work',
  'please dont text me after 8pm',
  'do not call on Sundays',
  'dont call me right now',
  'if you stop calling I will pay',
  "why don't you call me tomorrow",
  'please dont stop texting me',
  'can you stop the autopay',
  'this is harassment',
  'wrong number',
  'text only please',
  'talk to my lawyer',
  'no me llamen antes de las 9',
  'cancelar mi cita',
  'Can I cancel the plan?',
  'remove the late fee',
  'please stop the late fees',
  'I need to stop the payment',
  'I dont call back unknown numbers',
];

/** Ordinary talk. */
const ORDINARY: readonly string[] = [
  'when will this stop being late',
  'end of month is fine',
  'at the end of the month',
  'I can stop by Tuesday',
  'I quit my job in March',
  'yes call me tomorrow',
  'you can text me',
  'I will pay on Friday',
  'ok',
  '',
  '👍',
  'who is this',
  'call me back please',
  'I get paid at the end of the week',
  'this weekend works',
  'can I stop by the office and pay?',
  'stop payment on the check',
  'dont forget to call me',
  'never called me back',
  'sorry cant call you now',
  "I don't get your emails",
  'dont leave me hanging',
  'no me llamo Rosa',
  'no me enviaron la factura',
  'nadie me llamó',
  'can you take me off autopay',
  'take the fee off my bill',
  'I left a message',
  'no more than 50 a month',
  'send me an email with the balance',
  'llámeme mañana',
  'pago a fin de mes',
  'no puedo pagar más que 50',
  'the payment ended up late',
  'I stopped at the bank',
  'my bus stop is there',
  'I need more time',
  'do you take cards',
];

describe('words of a consumer', () => {
  it.each([
    ['pls dont text me anymore', ['text']],
    ['PLS DONT TEXT ME ANYMORE!!', ['text']],
    ['plz don’t txt me any more 🙏', ['text']],
    ['please do not text me anymore.', ['text']],
  ])('golden 30 “%s” is a revocation', (text, media) => {
    expect(classifyOptOut(text)).toMatchObject({ isRevocation: true, certainty: 'phrase', media });
  });

  it.each(REVOCATIONS)('“%s” revoke', (text, media) => {
    const reading = classifyOptOut(text);
    expect(reading).toMatchObject({ isRevocation: true });
    expect([...reading.media].toSorted()).toEqual([...media].toSorted());
    expect(reading.certainty).not.toBe('doubt');
    expect(reading.matched).not.toBeNull();
  });

  it.each(DOUBTS)('“%s” are asked about', (text) => {
    expect(classifyOptOut(text)).toMatchObject({ isRevocation: false, certainty: 'doubt' });
  });

  it.each(ORDINARY)('“%s” revoke nothing, and nobody is asked', (text) => {
    expect(classifyOptOut(text)).toEqual({ isRevocation: false, media: [], matched: null, certainty: 'phrase' });
  });

  it.each(['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe'])(
    'golden 30 the keyword “%s” of the rule alone is a revocation by every medium it came by',
    (keyword) => {
      const expected = { isRevocation: true, media: [], matched: keyword, certainty: 'keyword' };
      expect(classifyOptOut(keyword)).toEqual(expected);
      expect(classifyOptOut(`  ${keyword.toUpperCase()} ❗ `)).toEqual(expected);
    },
  );
});
