import type { JsonValue } from '#shared/kernel/json';
import { type Html, html } from './escape-html';
import type { EvidenceDecision, EvidenceDocument, EvidenceVerdict } from './types';

const NOTHING: Html = html``;

function when(condition: boolean, shown: () => Html): Html {
  return condition ? shown() : NOTHING;
}

/** A list of names and values; empty values are left out. */
function table(rows: readonly (readonly [name: string, value: string])[]): Html {
  const shown = rows.filter(([, value]) => value !== '');
  return html`<dl>
    ${shown.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function factWords(value: JsonValue): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(factWords).join(', ') : JSON.stringify(value);
}

function factsOf(facts: EvidenceVerdict['facts']): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${factWords(value)}`)
    .join(' · ');
}

/** A rule that was not simply met: why, where it is written, and what it looked at. */
function failed(verdict: EvidenceVerdict): Html {
  const { ruleId, outcome, sentence, title, citation, jurisdiction, confidence, packId, packVersion, facts } = verdict;
  const next = verdict.earliestAllowedAt;
  return html`<div class="failed ${outcome}">
    <p><span class="outcome">${outcome}</span> ${sentence}</p>
    <p>${citation} (${jurisdiction}) — <code>${ruleId}</code>, ${packId} ${packVersion}, confidence ${confidence}</p>
    ${when(title !== null && title !== sentence, () => html`<p>${title ?? ''}</p>`)}
    <p class="facts">Facts: ${factsOf(facts)}</p>
    ${when(next !== null, () => html`<p class="facts">This rule alone lets it through from ${next ?? ''}</p>`)}
  </div>`;
}

function met(decision: EvidenceDecision): Html {
  const rules = decision.verdicts.filter(isMet);
  const unread = decision.metWithoutPack;
  if (rules.length + unread.length === 0) return NOTHING;
  return html`<h3>Rules that were met (${rules.length + unread.length})</h3>
    <ul class="met">
      ${rules.map(({ ruleId, citation, title }) => html`<li><code>${ruleId}</code> ${citation} — ${title ?? ''}</li>`)}
      ${unread.map((ruleId) => html`<li><code>${ruleId}</code> (the pack is not on this desk any more)</li>`)}
    </ul>`;
}

function isMet({ outcome, facts }: EvidenceVerdict): boolean {
  return outcome === 'allowed' && facts['excusedBy'] === undefined;
}

function overrideOf({ override }: EvidenceDecision): Html {
  if (override === null) return NOTHING;
  const { right, approvedBy, reason, evidence } = override;
  return html`<h3>Let through</h3>
    ${table([
      ['By', `${approvedBy} (right: ${right})`],
      ['Reason', reason],
      ['Resting on', evidence ?? 'nothing named'],
    ])}`;
}

function standingOf({ standing, on, isUndone }: EvidenceDecision): string {
  const words = { begun: 'begun', refused: 'not begun', overridden: 'let through by somebody with the right' };
  const what = on === 'contact' ? 'recorded after it had happened' : words[standing];
  return isUndone ? `${what}; the entry was taken back later` : what;
}

function decisionOf(decision: EvidenceDecision, number: number): Html {
  const { act, at, judgedFor, localTimes, by, chain, factsUsed } = decision;
  const failures = decision.verdicts.filter((verdict) => !isMet(verdict));
  return html`<section>
    <h2>${number}. ${act.kind} — <span class="outcome">${decision.outcome}</span></h2>
    ${table([
      ['UTC', judgedFor],
      ['Consumer’s clock', localTimes.map(({ zone, time }) => `${time} (${zone})`).join(' · ')],
      ['Recorded', at],
      ['Intended by', by],
      ['Act', [act.kind, act.purpose, act.dialMode ?? ''].filter((word) => word !== '').join(', ')],
      ['Person', act.person],
      ['By way of', act.endpoint ?? ''],
      ['Debts', act.debts.join(', ')],
      ['Disclosures', act.disclosures.join(', ')],
      ['SHA-256 of the text', act.textSha256 ?? ''],
      ['Reported as disputed', act.marksDispute === null ? '' : act.marksDispute ? 'yes' : 'no'],
      ['Venue', act.venue ?? ''],
      ['What became of it', standingOf(decision)],
      ['Refused because', decision.refusedBecause.join(', ')],
      ['Reason given', decision.reason ?? ''],
      ['Nothing blocks from', decision.earliestAllowedAt ?? ''],
      ['Earlier contacts read', String(factsUsed.contactsRead)],
      ['Law of', ['US', ...factsUsed.places].join(', ')],
    ])}
    ${when(failures.length > 0, () => html`<h3>Rules that hinder, warn, tell or were excused</h3>`)}
    ${failures.map(failed)} ${overrideOf(decision)} ${met(decision)}
    <p class="chain">
      Event <code>${decision.eventId}</code>, number ${chain.seq}, clock <code>${chain.hlc}</code><br />
      hash <code>${chain.hash}</code><br />after <code>${chain.prevHash === '' ? 'nothing' : chain.prevHash}</code
      ><br />
      ${decision.packs.map(
        ({ packId, version, contentHash }) => html`pack ${packId} ${version} <code>${contentHash}</code><br />`,
      )}
    </p>
  </section>`;
}

function headOf({ account, decisions, overrides, incidents }: EvidenceDocument): Html {
  const parties = account.parties.map(({ name, role }) => `${name ?? 'name not given'} (${role})`).join(', ');
  const debts = account.debts.map(({ number, type, status }) => `${number} (${type}, ${status})`).join(', ');
  return html`<h1>Decisions on contact, account ${account.accountNumber}</h1>
    ${table([
      ['Creditor', account.creditor],
      ['Account', account.accountNumber],
      ['Placed on', account.placedOn],
      ['Parties', parties],
      ['Debts', debts],
      ['Decisions', String(decisions.length)],
      ['Let through', String(overrides.length)],
      ['Incidents', String(incidents.length)],
    ])}`;
}

function incidentsOf({ incidents }: EvidenceDocument): Html {
  if (incidents.length === 0) return NOTHING;
  return html`<section>
    <h2>Incidents</h2>
    <ul>
      ${incidents.map(
        ({ at, cause, ruleIds, eventId, madeAnyway }) =>
          html`<li>
            ${at}: ${cause} — ${ruleIds.join(', ')}; event <code>${eventId}</code>${when(
              madeAnyway !== null,
              () => html`; made all the same: ${madeAnyway ?? ''}`,
            )}
          </li>`,
      )}
    </ul>
  </section>`;
}

function sealOf({ sha256, made, howToCheck }: EvidenceDocument): Html {
  return html`<section>
    <h2>How to check this</h2>
    ${table([
      ['SHA-256', sha256],
      ['Saved', `${made.at} by ${made.by}, Kept ${made.kept}`],
      ['Record then', `event ${made.deskHead.seq}, ${made.deskHead.hash}`],
    ])}
    <ul>
      ${howToCheck.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;
}

/** Evidence as a page to be printed. It has no script, and no text of others becomes markup. `/style.css` is its only resource. */
export function evidencePage(document: EvidenceDocument): string {
  const decisions = document.decisions.map((decision, at) => decisionOf(decision, at + 1));
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Evidence of account ${document.account.accountNumber}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        ${headOf(document)} ${decisions} ${incidentsOf(document)} ${sealOf(document)}
      </body>
    </html> `.markup;
}

const MARGIN_STYLE =
  'font: 7.5pt sans-serif; width: 100%; margin: 0 14mm; display: flex; justify-content: space-between;';

/** What stands on every printed page: the account above, its number and the hash below. Chromium fills in the page numbers. */
export function pageMargins(document: EvidenceDocument): { readonly header: string; readonly footer: string } {
  const { creditor, accountNumber } = document.account;
  return {
    header: html`<div style="${MARGIN_STYLE}"><span>${creditor}</span><span>Account ${accountNumber}</span></div>`
      .markup,
    footer: html`<div style="${MARGIN_STYLE}">
      <span>SHA-256 ${document.sha256}</span
      ><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>
    </div>`.markup,
  };
}
