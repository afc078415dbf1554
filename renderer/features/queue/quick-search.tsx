import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AccountId } from '#shared/kernel/ids';
import { asId } from '#shared/kernel/ids';
import type { QueueHit } from '../../ipc/types';
import { openAccount } from '../../stores/open-account';
import { useUi } from '../../stores/ui-context';
import { formatMoney } from '../../text/format';
import { t, words } from '../../text/words';
import { Overlay } from '../../ui/overlay';
import { type PickGroup, PickList } from '../../ui/pick-list';
import styles from './quick-search.module.css';

const LEAST_TYPED = 2;
const MOST_HITS = 50;

type Answer = {
  readonly to: string;
  readonly hits: readonly QueueHit[];
  readonly total: number;
  readonly isCut: boolean;
  readonly isFailed: boolean;
};
const NO_ANSWER: Answer = { to: '', hits: [], total: 0, isCut: false, isFailed: false };

/** What fits what was typed. What fitted before stays until the new answer is there, so that the list does not flicker. */
function useAnswer(typed: string): Answer {
  const { client } = useUi();
  const [answer, setAnswer] = useState(NO_ANSWER);
  const text = typed.trim();
  useEffect(() => {
    if (text.length < LEAST_TYPED) return undefined;
    let isOver = false;
    void client.queue.search({ text: text.slice(0, 200), limit: MOST_HITS }).then((reply) => {
      if (isOver) return undefined;
      setAnswer(reply.ok ? { to: text, ...reply.value, isFailed: false } : { ...NO_ANSWER, to: text, isFailed: true });
      return undefined;
    });
    return () => {
      isOver = true;
    };
  }, [client, text]);
  return text.length < LEAST_TYPED ? NO_ANSWER : answer;
}

function matchWords({ matched }: QueueHit): string {
  const quality = matched.quality === null ? '' : ` (${words.queue.search.quality[matched.quality]})`;
  return `${t(`queue:search.matched.${matched.kind}`, { text: matched.text })}${quality}`;
}

function itemOf(hit: QueueHit) {
  const isNamed = hit.matched.kind === 'name' && hit.matched.text === hit.name;
  const facts = [
    isNamed ? '' : matchWords(hit),
    isNamed ? hit.externalId : '',
    hit.clientName,
    formatMoney(hit.balanceMinor, hit.currency),
    hit.holds === 0 ? '' : words.queue.held,
  ];
  const title = hit.name.trim() === '' ? words.queue.noName : hit.name;
  return { id: hit.accountId, title, detail: facts.filter((fact) => fact !== '').join(' · ') };
}

function countWords({ hits, total, isCut }: Answer): string {
  if (isCut) return t('queue:search.foundMany', { shown: hits.length });
  return hits.length < total
    ? t('queue:search.foundFirst', { shown: hits.length, count: total })
    : t('queue:search.found', { count: total });
}

function groupsOf(answer: Answer): readonly PickGroup[] {
  const open = { title: words.queue.search.open, items: answer.hits.filter(({ isOpen }) => isOpen).map(itemOf) };
  const closed = {
    title: words.queue.search.closed,
    items: answer.hits.filter(({ isOpen }) => !isOpen).map(itemOf),
  };
  return [open, closed].filter(({ items }) => items.length > 0);
}

/** Finds any account, open or closed, by what somebody on the phone says. */
export function QuickSearch() {
  const ui = useUi();
  const [typed, setTyped] = useState('');
  const answer = useAnswer(typed);
  const opener = useRef<Element | null>(null);
  const picked = useRef<AccountId | null>(null);
  opener.current ??= document.activeElement;
  useEffect(
    () => () => {
      const { current: before } = opener;
      // An account that was picked takes the focus to its own home.
      if (picked.current !== null) return;
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else ui.screen.focusOn('queue');
    },
    [ui],
  );
  const isStale = answer.to !== typed.trim();
  const waits = useRef(false);
  const open = (accountId: AccountId) => {
    picked.current = accountId;
    ui.queuePanels.close();
    void openAccount(ui, accountId);
    void ui.queue.select(accountId, 0);
  };
  const openFirst = useEffectEvent(open);
  // Whoever types fast and presses Enter means what fits all of it, not what still stands there of the letters before.
  useEffect(() => {
    const [first] = answer.hits;
    if (!waits.current || isStale) return;
    waits.current = false;
    if (first !== undefined) openFirst(first.accountId);
  }, [answer, isStale]);
  const pick = (id: string) => {
    if (isStale) waits.current = true;
    else open(asId<AccountId>(id));
  };
  const nothing = answer.isFailed
    ? words.queue.search.failed
    : typed.trim().length < LEAST_TYPED
      ? words.queue.search.begin
      : words.queue.search.nothing;
  return (
    <Overlay label={words.queue.search.title} onClose={() => ui.queuePanels.close()}>
      <PickList
        label={words.queue.search.label}
        listLabel={words.queue.search.list}
        placeholder={words.queue.search.placeholder}
        typed={typed}
        groups={groupsOf(answer)}
        nothing={nothing}
        onType={setTyped}
        onPick={pick}
      >
        <p className={styles['count']} role="status">
          {answer.total === 0 ? '' : countWords(answer)}
        </p>
      </PickList>
    </Overlay>
  );
}
