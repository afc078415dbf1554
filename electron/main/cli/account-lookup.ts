import type { StorePort } from '#shared/contract/store';
import { type AccountId, asId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';

const PAGE = 2_000;

/** The account a person named on the command line: by Kept's id, or by the creditor's own number when exactly one has it. */
export async function findAccount(store: StorePort, named: string): Promise<Result<AccountId>> {
  if (/^[0-9a-f]{32}$/.test(named)) return ok(asId<AccountId>(named));
  const found: AccountId[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await store.accounts({ offset, limit: PAGE });
    if (!page.ok) return page;
    found.push(...page.value.filter((account) => account.externalId === named).map((account) => account.id));
    if (page.value.length < PAGE) break;
  }
  const [only, second] = found;
  if (only === undefined) return err('NOT_FOUND', 'no account has this id or number');
  if (second !== undefined)
    return err('NOT_FOUND', 'several creditors use this number; name the account by its id', { accountIds: found });
  return ok(only);
}
