/** Forms that came in, in the words that the whole system has for them. */
interface AccountedForms {
  readonly received: number;
  readonly screenedOut: number;
  readonly invalid: number;
  readonly surplus: number;
  readonly valid: number;
}

/** Tells whether forms have an account: a round that is not final has none. */
export function isTold<Forms extends { readonly [K in keyof AccountedForms]?: number }>(
  forms: Forms,
): forms is Forms & AccountedForms {
  return forms.received !== undefined && forms.valid !== undefined;
}

/** Line of the forms that came in: the parts add up to the whole. */
export function accountLine({ received, screenedOut, invalid, surplus, valid }: AccountedForms): string {
  const parts = [
    `ngoài đối tượng · screened out: ${screenedOut}`,
    `không hợp lệ · invalid: ${invalid}`,
    `vượt chỉ tiêu · surplus: ${surplus}`,
    `hợp lệ · valid: ${valid}`,
  ];
  return `Thu về · received: ${received} = ${parts.join(' + ')}`;
}
