import { addDays, daysBetween } from '../kernel/calendar';
import type { ContactPointId } from '../kernel/ids';
import { type Story, atHour } from './story';

/** One way an account may have been worked in the last weeks. `needsPhone`: there must be a number to call. */
export type Plot = {
  readonly weight: number;
  readonly needsPhone: boolean;
  readonly tell: (story: Story) => void;
};

function pointOf(story: Story, index: number): { contactPointId: ContactPointId | null } {
  const phones = story.phones();
  return { contactPointId: (phones[index % Math.max(phones.length, 1)] ?? phones[0])?.id ?? null };
}

/** Calls that reach nobody, days apart; fewer than seven in any week. */
function tryToReach(story: Story, calls: number): void {
  for (let call = 0; call < calls; call += 1) {
    const disposition = story.chance.weighted([
      [46, 'NA'],
      [10, 'BZ'],
      [22, 'VM'],
      [22, 'LCM'],
    ]);
    story.contact(disposition, pointOf(story, call));
    if (!story.wait(story.chance.int(2, 4))) return;
  }
}

function isSpanish(story: Story): boolean {
  return story.account.parties[0]?.language === 'es';
}

function promise(story: Story, dueInDays: number): void {
  const { minor, currency } = story.owed();
  const part = story.chance.weighted([
    [30, 100],
    [40, 50],
    [30, 25],
  ]);
  const amountMinor = Math.max(1, Math.floor((minor * part) / 100));
  const note = isSpanish(story)
    ? 'Prefiere hablar en español. Pagará con tarjeta; pidió recibo por correo electrónico.'
    : story.chance.pick([
        'Gets paid on the fifteenth. Will pay by card through the portal.',
        'Wants to settle this before the holidays. Asked for a receipt by mail.',
        'Will mail a check. Gave the mailing address back without being asked.',
      ]);
  story.contact('PTP', { note, promise: { amountMinor, currency, dueOn: addDays(story.day, dueInDays) } });
}

/** Days from the story's day to a day around today. */
function daysTo(story: Story, fromToday: number): number {
  return daysBetween(story.day, story.today) + fromToday;
}

function tellPromise(story: Story): void {
  tryToReach(story, story.chance.int(0, 3));
  const dueFromToday = story.chance.weighted([
    [40, () => -story.chance.int(1, 12)],
    [20, () => 0],
    [40, () => story.chance.int(1, 21)],
  ])();
  promise(story, Math.max(1, daysTo(story, dueFromToday)));
}

function tellCallBack(story: Story): void {
  tryToReach(story, story.chance.int(0, 2));
  const fromToday = story.chance.weighted([
    [25, -story.chance.int(1, 2)],
    [50, 0],
    [25, story.chance.int(1, 5)],
  ]);
  const day = addDays(story.day, Math.max(1, daysTo(story, fromToday)));
  const at = atHour(day, story.chance.int(8, 18));
  const text = story.chance.pick(['After the shift ends', 'When the spouse is home', 'Ask for the accounts office']);
  story.contact('CB', {
    nextStep: { kind: 'call-back', at, text },
    note: 'At work, cannot talk. Asked to be called back.',
  });
}

function tellDispute(story: Story): void {
  tryToReach(story, story.chance.int(0, 2));
  const channel = story.chance.pick(['call-out', 'call-in', 'email', 'letter'] as const);
  const note = isSpanish(story)
    ? 'Dice que el seguro ya pagó esta factura. Pide copia del detalle.'
    : story.chance.pick([
        'Says insurance covered this visit. Asks for an itemized statement.',
        'Says the goods were returned in March and the store confirmed it.',
        'Does not know this creditor at all. Asks who it is and what it is for.',
      ]);
  story.contact('DSP', { channel, note });
}

function tellStop(story: Story): void {
  tryToReach(story, story.chance.int(0, 2));
  story.chance.weighted([
    [30, () => story.contact('CEA', { channel: story.chance.pick(['call-out', 'letter', 'email'] as const) })],
    [
      25,
      () => story.contact('ATY', { note: 'Represented by counsel, who will write. No more calls to the consumer.' }),
    ],
    [20, () => story.contact('BKO', { channel: 'letter' })],
    [15, () => story.contact('DEC', { channel: 'call-in' })],
    [10, () => story.contact('IDT', { note: 'Says a police report was filed. Will send a copy.' })],
  ])();
}

function tellRefusal(story: Story): void {
  tryToReach(story, story.chance.int(0, 3));
  story.chance.weighted([
    [50, () => story.contact('REF', { note: 'Heard us out, will not pay now.' })],
    [30, () => story.contact('HRD', { note: 'Out of work since spring, on unemployment. Sent the hardship form.' })],
    [
      20,
      () =>
        story.contact('PD', {
          channel: 'call-in',
          note: 'Says it was paid to the creditor directly. Will send proof.',
        }),
    ],
  ])();
}

function tellWrongNumber(story: Story): void {
  story.contact(story.chance.pick(['DC', 'WN']), pointOf(story, 0));
  const other = pointOf(story, 1);
  // A number that turned out bad is not called again.
  if (story.phones().length > 1 && story.wait(2)) story.contact('NA', other);
}

function tellThirdParty(story: Story): void {
  story.contact('3P', { note: 'A relative answered. Said nothing about the matter, left no message.' });
  if (story.wait(3)) story.contact('RPU', { note: 'Would not confirm the date of birth. Ended the call.' });
}

/** Words that were wrong and stand corrected beside the original. */
function tellCorrection(story: Story): void {
  const amount = story.chance.int(20, 90);
  const act = story.contact('REF', { note: `Offers $${amount} a month from next year.` });
  story.correct(act, `Offers $${amount + 10} a month from next year.`, 'Typed the wrong amount');
  if (!story.wait(story.chance.int(8, 12))) return;
  const note = story.note('Creditor confirmd the balance by email.');
  story.correct(note, 'Creditor confirmed the balance by email.', null);
}

/** A contact logged on the wrong account and taken back. */
function tellSlip(story: Story): void {
  const act = story.contact('NA');
  story.undo(act, 'Logged on the wrong account');
  if (story.wait(2)) story.contact('LCM');
}

function tellInWriting(story: Story): void {
  story.contact('LTR', { channel: 'letter', disclosures: ['mini-miranda'] });
  const mailbox = story.account.contactPoints.find((point) => point.medium === 'email');
  if (!story.wait(story.chance.int(10, 14))) return;
  if (mailbox === undefined) {
    story.note('Letter came back: moved, no new address. To be searched.');
    return;
  }
  // The reply slip of the letter asks for email and names this mailbox.
  story.consent({ kind: 'email', endpointId: mailbox.id, expiresOn: null, isWritten: true });
  const disclosures = ['from-debt-collector', 'opt-out-instructions'] as const;
  story.contact('EML', { channel: 'email', contactPointId: mailbox.id, disclosures });
}

export const PLOTS: readonly Plot[] = [
  { weight: 34, needsPhone: false, tell: () => undefined },
  { weight: 22, needsPhone: true, tell: (story) => tryToReach(story, story.chance.int(1, 5)) },
  { weight: 10, needsPhone: true, tell: tellPromise },
  { weight: 6, needsPhone: true, tell: tellCallBack },
  { weight: 6, needsPhone: true, tell: tellRefusal },
  { weight: 5, needsPhone: true, tell: tellWrongNumber },
  { weight: 5, needsPhone: false, tell: tellInWriting },
  { weight: 4, needsPhone: true, tell: tellDispute },
  { weight: 3, needsPhone: true, tell: tellStop },
  { weight: 3, needsPhone: true, tell: tellThirdParty },
  { weight: 1, needsPhone: true, tell: tellCorrection },
  { weight: 1, needsPhone: true, tell: tellSlip },
];
