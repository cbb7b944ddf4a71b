/** Key of an invitation as its holder sends it: the token of a link, or the short code of a sheet. */
export interface InvitationKey {
  readonly token?: string;
  readonly shortCode?: string;
}
