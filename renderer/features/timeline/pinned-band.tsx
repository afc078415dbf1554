import { dayOfEntry } from '#shared/domain/timeline/row-times';
import type { StandingFact } from '#shared/domain/timeline/standing-facts';
import { dayWords, oneLine } from '#shared/phrases/formats';
import { stopText, stopTitleText } from '#shared/phrases/stop-words';
import { lookAtEntry } from '../../stores/timeline-acts';
import { useUi } from '../../stores/ui-context';
import { speech } from '../../text/timeline-speech';
import { t } from '../../text/words';
import { Band } from './band';
import { languageName } from '../../text/language-name';
import styles from './bands.module.css';
import { EntryLine } from './entry-line';
import type { Told } from './use-history';

const HARDSHIP_SHOWN = 160;

/** A standing fact as a title and what it comes to. */
function factWords(fact: StandingFact, { account, history }: Told): readonly [title: string, words: string] {
  switch (fact.kind) {
    case 'stop':
      return [stopTitleText(fact.stop, speech()), stopText(fact.stop, account, speech())];
    case 'language': {
      const isAlone = account.parties.length < 2 || fact.name === null;
      return [
        t('timeline:ui.language'),
        isAlone ? languageName(fact.language) : `${languageName(fact.language)} (${fact.name})`,
      ];
    }
    case 'consent': {
      const { hours, kind } = fact.consent;
      const title = t(`gate:consentTitles.${kind}`);
      return [t('timeline:ui.agreed'), hours === null ? title : `${title} ${hours.from}–${hours.until}`];
    }
    case 'hardship': {
      const day = dayWords(dayOfEntry({ kind: 'contact', at: fact.at }, history.rowZone.zone), speech());
      const said = t('timeline:ui.lastWords', { day });
      return [
        t('timeline:ui.hardship'),
        fact.words === null ? said : `${oneLine(fact.words, HARDSHIP_SHOWN)} (${said})`,
      ];
    }
  }
}

function factKey(fact: StandingFact): string {
  switch (fact.kind) {
    case 'stop':
      return fact.stop.restrictionId;
    case 'language':
      return `language-${fact.partyId}`;
    case 'consent':
      return fact.consent.consentId;
    case 'hardship':
      return `hardship-${fact.entryId}`;
  }
}

/** What is kept in sight: what holds until something changes it, and the entries that were pinned. */
export function PinnedBand({ told }: { readonly told: Told }) {
  const ui = useUi();
  const { facts, pinned } = told.history;
  if (facts.length + pinned.length === 0) return null;
  return (
    <Band title={t('timeline:ui.pinned')} count={facts.length + pinned.length}>
      <ul>
        {facts.map((fact) => {
          const [title, words] = factWords(fact, told);
          return (
            <li key={factKey(fact)} className={styles['fact']} dir="auto">
              <strong>{title}</strong>: {words}
            </li>
          );
        })}
        {pinned.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={styles['pinned']} onClick={() => lookAtEntry(ui, entry)}>
              <EntryLine id={`pinned-${entry.id}`} entry={entry} told={told} isDated />
            </button>
          </li>
        ))}
      </ul>
    </Band>
  );
}
