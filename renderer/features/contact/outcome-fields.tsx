import { useId, useRef } from 'react';
import { CHANNELS, type Channel } from '#shared/domain/contact/dispositions';
import { outcomeOf } from '../../stores/contact-input';
import { withOutcome } from '../../stores/contact-draft';
import { CODE_FIELD } from '../../stores/screen-store';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { CHANNEL_TITLES, outcomeTitle } from '../../text/domain-words';
import { ACCOUNT_WORDS, CONTACT_WORDS } from '../../text/ui-words';
import { pointWords } from '../../text/point-words';
import { Field } from '../../ui/field';
import { Select } from '../../ui/inputs';
import { SuggestBox } from '../../ui/suggest-box';
import styles from './contact-form.module.css';
import { type FormPart, problemAt } from './form-fields';
import { NextStepLine } from './next-step-fields';
import { PromiseFields } from './promise-fields';
import { SaidSummary } from './said-fields';
import { fittingOutcomes } from './suggestions';

const CHANNEL_FIELD = { field: 'channel' } as const;
const POINT_FIELD = { field: 'point' } as const;
const PARTY_FIELD = { field: 'party' } as const;

function CodeField({ accountId, draft, hintId }: FormPart & { readonly hintId: string }) {
  const { drafts } = useUi();
  const input = useRef<HTMLInputElement>(null);
  useFocusHome(CODE_FIELD, input);
  return (
    <Field label={CONTACT_WORDS.code} problem={problemAt(draft, 'code')} describedBy={hintId}>
      {(control) => (
        <SuggestBox
          control={control}
          inputRef={input}
          listLabel={CONTACT_WORDS.codes}
          nothingFits={CONTACT_WORDS.noCode}
          placeholder={CONTACT_WORDS.codePlaceholder}
          value={draft.words.code}
          suggestions={fittingOutcomes(draft.words.code, { channel: draft.words.channel, player: draft.player }).map(
            ({ code }) => ({
              id: code,
              code,
              title: outcomeTitle(code),
            }),
          )}
          onType={(code) => {
            const exact = outcomeOf(code);
            drafts.notify(accountId, null);
            drafts.edit(accountId, exact === undefined ? { code } : { ...withOutcome(draft.words, exact), code });
          }}
          onPick={({ code }) => {
            const picked = outcomeOf(code);
            if (picked !== undefined) drafts.edit(accountId, withOutcome(draft.words, picked));
          }}
        />
      )}
    </Field>
  );
}

function ChannelField({ accountId, draft }: FormPart) {
  const { drafts } = useUi();
  const select = useRef<HTMLSelectElement>(null);
  useFocusHome(CHANNEL_FIELD, select);
  const outcome = outcomeOf(draft.words.code);
  const fits = (channel: Channel) => outcome === undefined || outcome.channels.includes(channel);
  return (
    <Field label={CONTACT_WORDS.channel} problem={problemAt(draft, 'channel')}>
      {(control) => (
        <Select
          {...control}
          ref={select}
          value={draft.words.channel}
          onChange={(event) =>
            drafts.edit(accountId, { channel: event.target.value as Channel, isChannelChosen: true })
          }
        >
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel} disabled={!fits(channel) && channel !== draft.words.channel}>
              {CHANNEL_TITLES[channel]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function PointField({ accountId, draft, view }: FormPart) {
  const { drafts } = useUi();
  const select = useRef<HTMLSelectElement>(null);
  useFocusHome(POINT_FIELD, select);
  const points = view?.account.contactPoints ?? [];
  return (
    <Field label={CONTACT_WORDS.point} problem={problemAt(draft, 'point')}>
      {(control) => (
        <Select
          {...control}
          ref={select}
          value={draft.words.contactPointId ?? ''}
          onChange={(event) => {
            const point = points.find((each) => each.id === event.target.value);
            drafts.edit(accountId, { contactPointId: point?.id ?? null });
          }}
        >
          <option value="">{CONTACT_WORDS.noPoint}</option>
          {points.map((point) => (
            <option key={point.id} value={point.id}>
              {pointWords(point)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function PartyField({ accountId, draft, view }: FormPart) {
  const { drafts } = useUi();
  const select = useRef<HTMLSelectElement>(null);
  useFocusHome(PARTY_FIELD, select);
  const parties = view?.account.parties ?? [];
  return (
    <Field label={CONTACT_WORDS.party} problem={problemAt(draft, 'party')}>
      {(control) => (
        <Select
          {...control}
          ref={select}
          value={draft.words.partyId ?? parties[0]?.id ?? ''}
          onChange={(event) => {
            const party = parties.find((each) => each.id === event.target.value);
            drafts.edit(accountId, { partyId: party?.id ?? null });
          }}
        >
          {parties.map((party) => (
            <option key={party.id} value={party.id}>
              {party.name ?? ACCOUNT_WORDS.noName}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** What the code means and sets off, before anything is saved. */
function outcomeWords(code: string): string {
  const outcome = outcomeOf(code);
  if (outcome === undefined) return CONTACT_WORDS.codeHint;
  const title = outcomeTitle(outcome.code);
  const effect = outcome.effects.find((each) => each.kind === 'place-hold');
  return effect === undefined ? `${title}.` : `${title}. ${CONTACT_WORDS.sets[effect.hold]}.`;
}

/** What came of the contact, how it was made and where. Who it was with is asked only when there is more than one. */
export function OutcomeFields(part: FormPart) {
  const hintId = useId();
  const hasParties = (part.view?.account.parties.length ?? 0) > 1;
  return (
    <div>
      <div className={styles['row']}>
        <CodeField {...part} hintId={hintId} />
        <PromiseFields {...part} />
        <ChannelField {...part} />
        <PointField {...part} />
        {hasParties && <PartyField {...part} />}
      </div>
      <div className={styles['line']}>
        <p id={hintId} className={styles['hint']}>
          {outcomeWords(part.draft.words.code)}
        </p>
        <SaidSummary {...part} />
        <NextStepLine {...part} />
      </div>
    </div>
  );
}
