import { describe, expect, it } from 'vitest';
import { DISPOSITIONS, dispositionByCode } from '#shared/domain/contact/dispositions';
import { fittingOutcomes } from '../../../../../renderer/features/contact/suggestions';
import { usualStepWords } from '../../../../../renderer/features/contact/next-step-fields';

const codes = (text: string) => fittingOutcomes(text).map((disposition) => disposition.code);

describe('the outcomes that fit what was typed', () => {
  it('have the typed code first, whatever its case', () => {
    for (const { code } of DISPOSITIONS) expect(codes(code.toLowerCase())[0]).toBe(code);
  });

  it('are found by part of their name', () => {
    expect(codes('voice')).toEqual(['VM', 'LCM']);
    expect(codes('attorney')).toEqual(['ATY']);
    expect(codes('promise')[0]).toBe('PTP');
  });

  it('are all when nothing was typed and none when nothing fits', () => {
    expect(codes('  ')).toHaveLength(DISPOSITIONS.length);
    expect(codes('xyzzy')).toEqual([]);
  });
});

describe('the outcomes offered before anything is typed', () => {
  const offered = (channel: 'call-out' | 'call-in', player: Parameters<typeof fittingOutcomes>[1]) =>
    fittingOutcomes('', { channel, player: player?.player ?? null }).map(({ code }) => code);
  const path = (outcome: string | null, isVerified: boolean) => ({
    channel: 'call-out' as const,
    player: { outcome, isVerified, entered: ['outbound'] },
  });

  it('are at most fifteen, that of the script first', () => {
    expect(offered('call-out', path('LCM', false))[0]).toBe('LCM');
    expect(offered('call-out', null).length).toBeLessThanOrEqual(15);
  });

  it('are those of a talk once the person is verified, and those without one before', () => {
    expect(offered('call-out', path(null, true))[0]).toBe('CB');
    expect(offered('call-out', path(null, false))[0]).toBe('NA');
  });

  it('leave out what cannot have come of a received call', () => {
    expect(offered('call-in', null)).not.toContain('NA');
  });
});

describe('what comes next when nobody names a step', () => {
  it('is said before the entry is saved', () => {
    expect(usualStepWords(dispositionByCode('NA'))).toContain('tomorrow');
    expect(usualStepWords(dispositionByCode('REF'))).toContain('14 days');
    expect(usualStepWords(dispositionByCode('PTP'))).toContain('promise');
    expect(usualStepWords(dispositionByCode('BKO'))).toContain('none');
    expect(usualStepWords(dispositionByCode('CB'))).toBeNull();
  });
});
