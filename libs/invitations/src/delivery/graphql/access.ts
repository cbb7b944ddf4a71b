/** Who sees to the invitations of an agency; the province's analyst those of the agency it works for. */
export const SENDERS = ['agency-administrator', 'province-analyst'] as const;
