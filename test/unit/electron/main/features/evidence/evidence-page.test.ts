import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '#main/features/evidence/escape-html';
import { evidencePage, pageMargins } from '#main/features/evidence/evidence-page';
import { shortened } from '#main/features/evidence/shortened';
import type { EvidenceDecision, EvidenceDocument, EvidenceVerdict } from '#main/features/evidence/types';

const NASTY = `<img src=x onerror="alert(1)">&'"`;

function aVerdict(over: Partial<EvidenceVerdict> = {}): EvidenceVerdict {
  return {
    ruleId: 'US-REGF-TIME',
    packId: 'us-reg-f',
    packVersion: '2026.11.1',
    jurisdiction: 'US',
    citation: '12 CFR 1006.6(b)(1)',
    confidence: 'V',
    outcome: 'blocked',
    reason: 'OUTSIDE_HOURS',
    facts: { from: '08:00', until: '21:00', zones: ['America/Chicago'] },
    earliestAllowedAt: null,
    overridable: null,
    title: 'Nobody is called at night.',
    sentence: 'Contact is allowed from 08:00 to 21:00 local time in America/Chicago.',
    ...over,
  };
}

function aDecision(over: Partial<EvidenceDecision> = {}): EvidenceDecision {
  return {
    eventId: 'event-1',
    at: '2026-12-03T09:00:01.000Z',
    judgedFor: '2026-12-03T09:00:00.000Z',
    localTimes: [{ zone: 'America/Chicago', time: '2026-12-03 03:00:00 CST' }],
    by: 'collector-1',
    on: 'begin',
    act: {
      kind: 'dial',
      purpose: 'collect',
      person: 'Rosa Delgado',
      endpoint: 'phone ending in 0101',
      debts: ['0001'],
      dialMode: 'manual',
      isRecorded: false,
      disclosures: [],
      textSha256: null,
      marksDispute: null,
      venue: null,
    },
    standing: 'refused',
    outcome: 'blocked',
    earliestAllowedAt: '2026-12-03T14:00:00.000Z',
    refusedBecause: ['BLOCKED'],
    reason: null,
    override: null,
    isUndone: false,
    verdicts: [
      aVerdict(),
      aVerdict({ ruleId: 'US-REGF-COOL', outcome: 'allowed', citation: '12 CFR 1006.14(b)(2)(i)(B)', facts: {} }),
    ],
    metWithoutPack: [],
    factsUsed: {
      zones: ['America/Chicago'],
      localDays: ['2026-12-03'],
      places: ['IL'],
      collectorRole: 'third_party',
      debtKinds: ['medical'],
      contactsRead: 0,
    },
    packs: [{ packId: 'us-reg-f', version: '2026.11.1', contentHash: 'c'.repeat(64) }],
    chain: { seq: 4, hlc: '1764752400000-0000-desk', prevHash: 'a'.repeat(64), hash: 'b'.repeat(64) },
    ...over,
  };
}

function aDocument(over: Partial<EvidenceDocument> = {}): EvidenceDocument {
  return {
    format: 'kept-evidence',
    formatVersion: 1,
    account: {
      creditor: 'Mercy Hospital',
      accountNumber: '0000123',
      placedOn: '2026-02-01',
      parties: [{ id: 'p1', role: 'holder', name: 'Rosa Delgado' }],
      debts: [{ id: 'd1', number: '0001', type: 'medical', status: 'open' }],
    },
    decisions: [aDecision()],
    overrides: [],
    incidents: [],
    howToCheck: ['Compute the hash again.'],
    sha256: 'd'.repeat(64),
    made: {
      at: '2026-12-04T09:00:00.000Z',
      by: 'collector-1',
      deskHead: { seq: 9, hash: 'e'.repeat(64) },
      kept: '0.1.0',
    },
    ...over,
  };
}

describe('markup', () => {
  it('has no text that could be markup: escaped in elements and in attributes', () => {
    expect(escapeHtml(NASTY)).toBe('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;&quot;');
    expect(html`<p title="${NASTY}">${NASTY}</p>`.markup).toBe(
      `<p title="${escapeHtml(NASTY)}">${escapeHtml(NASTY)}</p>`,
    );
    expect(html`${[html`<b>${'<'}</b>`, html`<i></i>`]}${1}`.markup).toBe('<b>&lt;</b><i></i>1');
  });

  it('shows control characters instead of passing them on', () => {
    expect(escapeHtml('a\u0000b\u001Bc\td\n')).toBe('a\uFFFDb\uFFFDc\td\n');
  });
});

describe('the page of evidence', () => {
  it('tells of each decision when, what, why and where it is written', () => {
    const page = evidencePage(aDocument());
    for (const text of [
      'Mercy Hospital',
      '2026-12-03T09:00:00.000Z',
      '2026-12-03 03:00:00 CST (America/Chicago)',
      'Contact is allowed from 08:00 to 21:00',
      '12 CFR 1006.6(b)(1)',
      'from 08:00',
      'Rules that were met (1)',
      '12 CFR 1006.14(b)(2)(i)(B)',
      'b'.repeat(64),
      'c'.repeat(64),
      'd'.repeat(64),
      'Compute the hash again.',
    ])
      expect(page).toContain(text);
  });

  it('tells who let an act through, why, and on what it rests', () => {
    const override = {
      right: 'supervisor' as const,
      approvedBy: 'supervisor of ann',
      reason: 'asked for it',
      evidence: null,
    };
    const page = evidencePage(aDocument({ decisions: [aDecision({ standing: 'overridden', override })] }));
    for (const text of ['supervisor of ann (right: supervisor)', 'asked for it', 'nothing named'])
      expect(page).toContain(text);
  });

  it('lists a rule that was met by an exception with its exception, and one without its pack by its id', () => {
    const excused = aVerdict({
      outcome: 'allowed',
      facts: { excusedBy: 'US-REGF-CALLBACK' },
      sentence: 'Allowed by US-REGF-CALLBACK.',
    });
    const page = evidencePage(
      aDocument({ decisions: [aDecision({ verdicts: [excused], metWithoutPack: ['OLD-RULE'] })] }),
    );
    expect(page).toContain('Allowed by US-REGF-CALLBACK.');
    expect(page).toMatch(/OLD-RULE<\/code>\s+\(the pack is not on this desk any more\)/);
  });

  it('lists incidents with what the collector said', () => {
    const incident = {
      eventId: 'event-9' as never,
      at: '2026-12-03T09:05:00.000Z' as never,
      cause: 'blocked' as const,
      ruleIds: ['US-REGF-TIME'],
      madeAnyway: 'the person called first',
    };
    const page = evidencePage(aDocument({ incidents: [incident] }));
    expect(page).toContain('blocked — US-REGF-TIME');
    expect(page).toContain('the person called first');
  });

  it('has no script, and nothing of a name, note, pack or creditor becomes markup', () => {
    const override = { right: 'supervisor' as const, approvedBy: NASTY, reason: NASTY, evidence: NASTY };
    const verdict = aVerdict({ title: NASTY, citation: NASTY, sentence: NASTY, facts: { [NASTY]: NASTY } });
    const incident = {
      eventId: NASTY as never,
      at: NASTY as never,
      cause: 'blocked' as const,
      ruleIds: [NASTY],
      madeAnyway: NASTY,
    };
    const { act } = aDecision();
    const document = aDocument({
      account: {
        creditor: NASTY,
        accountNumber: NASTY,
        placedOn: NASTY,
        parties: [{ id: NASTY, role: NASTY, name: NASTY }],
        debts: [],
      },
      decisions: [
        aDecision({ verdicts: [verdict], override, reason: NASTY, act: { ...act, person: NASTY, endpoint: NASTY } }),
      ],
      incidents: [incident],
      howToCheck: [NASTY],
    });
    const { header, footer } = pageMargins(document);
    for (const markup of [evidencePage(document), header, footer]) {
      expect(markup).not.toMatch(/<img|<script|onerror="|javascript:/i);
      expect(markup).not.toContain(NASTY);
    }
  });

  it('bears the account and the hash on every sheet, with its number', () => {
    const { header, footer } = pageMargins(aDocument());
    expect(header).toContain('Account 0000123');
    expect(footer).toContain('d'.repeat(64));
    expect(footer).toMatch(/class="pageNumber".*class="totalPages"/s);
  });
});

describe('a phone, mailbox or address in evidence', () => {
  it.each([
    ['phone', '+13125550142', 'phone ending in 0142'],
    ['phone', '911', 'phone ending in 1'],
    ['phone', 'none', 'phone ending in ?'],
    ['email', 'rosa.delgado@example.com', 'email r…@example.com'],
    ['email', 'no mailbox', 'email'],
    ['address', '1 Main St, Apt 4, Springfield, IL 62704', 'postal address in IL 627xx'],
    ['address', '1 Main St, Springfield, il, 62704-1234', 'postal address in IL 627xx'],
    ['address', 'somewhere', 'postal address'],
  ] as const)('is shortened: %s %s', (medium, value, shown) => {
    expect(shortened({ medium, value })).toBe(shown);
  });
});
