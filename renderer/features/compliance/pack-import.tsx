import { useRef } from 'react';
import { useStore } from 'zustand';
import type { PackComparison, PackSummary } from '#shared/contract/rules-view';
import { leaveImport } from '../../stores/compliance-acts';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { PACK_IMPORT_WORDS, PACK_WORDS } from '../../text/compliance-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { dayWords } from './day-words';
import { HashText } from './hash-text';
import { classNames } from '../../ui/class-names';
import problemStyles from './pack-import.module.css';
import styles from './section.module.css';
import { WriteButton } from './write-button';

type Props = { readonly comparison: PackComparison };

function Problems({ comparison }: Props) {
  const { problemColumns: columns } = PACK_IMPORT_WORDS;
  const { problems } = comparison;
  return (
    <>
      <Banner level="danger" mark="✗" role="alert">
        {PACK_IMPORT_WORDS.cannot} {PACK_IMPORT_WORDS.problems(problems.length)}
      </Banner>
      <table
        className={classNames(styles['table'], problemStyles['problems'])}
        aria-label={PACK_IMPORT_WORDS.problems(problems.length)}
      >
        <thead>
          <tr>
            <th scope="col">{columns.where}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.code}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ code, path, words }) => (
            <tr key={`${code} ${path} ${words}`}>
              <th scope="row">{path === '' ? PACK_IMPORT_WORDS.wholeFile : <code>{path}</code>}</th>
              <td>{words}</td>
              <td className={styles['id']}>{code}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Changes({ comparison }: Props) {
  const { changes } = comparison;
  const count = (change: PackComparison['changes'][number]['change']) =>
    changes.filter((each) => each.change === change && each.ruleId !== comparison.pack?.packId).length;
  if (changes.length === 0) return <p>{PACK_IMPORT_WORDS.same}</p>;
  return (
    <section className={styles['group']} aria-label={PACK_IMPORT_WORDS.changeList}>
      <h3>{PACK_IMPORT_WORDS.counts(count('added'), count('removed'), count('changed'))}</h3>
      <table className={styles['table']} aria-label={PACK_IMPORT_WORDS.changeList}>
        <tbody>
          {changes.map(({ ruleId, change, words }) => (
            <tr key={`${ruleId} ${change} ${words}`}>
              <th scope="row" className={styles['narrow']}>
                <span className={styles['mark']}>{PACK_IMPORT_WORDS.changes[change]}</span>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Facts({ pack, against }: { readonly pack: PackSummary; readonly against: string | null }) {
  return (
    <div className={styles['group']}>
      <p className={styles['strong']}>{PACK_IMPORT_WORDS.facts(pack.title, pack.packId, pack.version)}</p>
      <p>
        {against === null ? PACK_IMPORT_WORDS.fresh : PACK_IMPORT_WORDS.against(against)} {PACK_WORDS.columns.checked}{' '}
        {dayWords(pack.checkedOn)}.
      </p>
      <p>
        {PACK_WORDS.columns.hash} <HashText hash={pack.contentHash} of={pack.title} />
      </p>
    </div>
  );
}

function Compared({ comparison }: Props) {
  const ui = useUi();
  const packs = useStore(ui.compliance, (state) => state.packs.value);
  const wasChanged = useStore(ui.compliance.packImport, (state) => state.wasChanged);
  const { pack, against, problems } = comparison;
  const isKnown =
    pack !== null &&
    [...(packs?.inForce ?? []), ...(packs?.upcoming ?? [])].some((each) => each.contentHash === pack.contentHash);
  const isTakeable = pack !== null && problems.length === 0 && !isKnown;
  return (
    <>
      {wasChanged && (
        <Banner level="warn" mark="!" role="alert">
          {PACK_IMPORT_WORDS.wasChanged}
        </Banner>
      )}
      {pack !== null && <Facts pack={pack} against={against} />}
      {problems.length > 0 && <Problems comparison={comparison} />}
      {isKnown && (
        <Banner level="info" mark="i">
          {PACK_IMPORT_WORDS.known}
        </Banner>
      )}
      {isTakeable && !pack.isSigned && (
        <Banner level="warn" mark="!">
          {PACK_IMPORT_WORDS.unsigned}
        </Banner>
      )}
      {pack !== null && problems.length === 0 && !isKnown && <Changes comparison={comparison} />}
      <div className={styles['tools']}>
        {isTakeable && (
          <WriteButton kind="primary" onClick={() => ui.compliance.approvals.ask({ kind: 'import' })}>
            {pack.effectiveFrom <= ui.desk.today()
              ? PACK_IMPORT_WORDS.takeNow
              : PACK_IMPORT_WORDS.takeFrom(dayWords(pack.effectiveFrom))}
          </WriteButton>
        )}
        <Button onClick={() => leaveImport(ui)}>{PACK_IMPORT_WORDS.leave}</Button>
      </div>
    </>
  );
}

function Done({ pack }: { readonly pack: PackSummary }) {
  const ui = useUi();
  const isNow = pack.effectiveFrom <= ui.desk.today();
  return (
    <>
      <Banner level="good" mark="✓">
        {PACK_IMPORT_WORDS.done(pack.title, pack.version)}{' '}
        {isNow ? PACK_IMPORT_WORDS.doneNow : PACK_IMPORT_WORDS.doneFrom(dayWords(pack.effectiveFrom))}
      </Banner>
      <div className={styles['tools']}>
        <Button kind="primary" onClick={() => leaveImport(ui)}>
          {PACK_IMPORT_WORDS.toPacks}
        </Button>
      </div>
    </>
  );
}

/** A chosen pack: what is wrong with it, or what it changes; then that it was taken in. */
export function PackImport() {
  const { compliance } = useUi();
  const phase = useStore(compliance.packImport, (state) => state.phase);
  const comparison = useStore(compliance.packImport, (state) => state.comparison);
  const taken = useStore(compliance.packImport, (state) => state.taken);
  const top = useRef<HTMLDivElement>(null);
  useFocusHome('compliance-step', top);
  return (
    <div ref={top} tabIndex={-1} className={styles['step']} role="group" aria-label={PACK_IMPORT_WORDS.changeList}>
      {phase === 'compared' && comparison !== null && <Compared comparison={comparison} />}
      {phase === 'done' && taken !== null && <Done pack={taken} />}
    </div>
  );
}
