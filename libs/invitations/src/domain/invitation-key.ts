/** What somebody holds in his hand: the token of a link, or the code of a sheet. */
export interface InvitationKey {
  readonly token?: string;
  readonly shortCode?: string;
}
