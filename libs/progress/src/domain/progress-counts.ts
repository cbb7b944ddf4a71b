/**
 * Received forms that say enough. Until a round is final nothing more is told of them: invalid, surplus and valid ones are told apart
 * by its account, and so are blank ones and those of people that had nothing to rate, which then are among the received.
 */
export interface FormCounts extends Partial<ToldAccount> {
  readonly received: number;
  /** Forms among them that the agency has seen, because it typed them in or imported them. */
  readonly seen: number;
}

/** Account of forms, told when a round has become final: received = screened out + invalid + surplus + valid. */
export interface ToldAccount {
  /** Forms of people that had nothing to rate. */
  readonly screenedOut: number;
  readonly invalid: number;
  readonly surplus: number;
  readonly valid: number;
}

export const NO_FORMS: FormCounts = { received: 0, seen: 0 };
export const NO_ACCOUNT: ToldAccount = { screenedOut: 0, invalid: 0, surplus: 0, valid: 0 };

/** Replaces what was received by the account, where it is told. */
export function withAccount(forms: FormCounts, account: ToldAccount | undefined): FormCounts {
  if (account === undefined) return forms;
  const { screenedOut, invalid, surplus, valid } = account;
  const received = screenedOut + invalid + surplus + valid;
  return { received, seen: forms.seen, screenedOut, invalid, surplus, valid };
}

export function addAccounts(a: ToldAccount, b: ToldAccount): ToldAccount {
  return {
    screenedOut: a.screenedOut + b.screenedOut,
    invalid: a.invalid + b.invalid,
    surplus: a.surplus + b.surplus,
    valid: a.valid + b.valid,
  };
}

/** Adds forms; the account of the sum is told where that of both is. */
export function addForms(a: FormCounts, b: FormCounts): FormCounts {
  const sum = { received: a.received + b.received, seen: a.seen + b.seen };
  return isTold(a) && isTold(b) ? { ...sum, ...addAccounts(a, b) } : sum;
}

function isTold(forms: FormCounts): forms is FormCounts & ToldAccount {
  return forms.valid !== undefined;
}
