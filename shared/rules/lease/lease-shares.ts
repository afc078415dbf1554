/** How many attempts of one bucket one desk may spend while it is offline. */
export type LeaseShare = { readonly deskId: string; readonly attempts: number };

/**
 * What may still be lent of one bucket: its cap, less what was counted in the window and what other desks hold and have not
 * reported back. A desk that is silent may have spent all of its lease, so its attempts stay lent until it is heard.
 */
export function attemptsToLend(max: number, counted: number, outstanding: number): number {
  return Math.max(0, max - counted - outstanding);
}

/**
 * Splits the attempts that are left among desks about to go offline, as evenly as whole attempts allow; what does not divide
 * goes one each to the desks named first. The shares never add up to more than what is left, so that however the desks spend them
 * the union stays within the cap: the window only ever lets go of older attempts. A desk named twice gets one share.
 */
export function shareAttempts(remaining: number, desks: readonly string[]): readonly LeaseShare[] {
  const each = [...new Set(desks)];
  const whole = Number.isFinite(remaining) ? Math.max(0, Math.floor(remaining)) : 0;
  const least = each.length === 0 ? 0 : Math.floor(whole / each.length);
  const over = whole - least * each.length;
  return each.map((deskId, index) => ({ deskId, attempts: least + (index < over ? 1 : 0) }));
}
