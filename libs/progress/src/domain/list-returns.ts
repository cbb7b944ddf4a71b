import type { ListCounts } from '@hailong/dossiers/domain';
import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { ReceivedForms, allOf } from './received-forms';

/** Forms that came back from the members of a list; none of them is joined to a member. */
export interface ListReturns extends ListCounts {
  /** Received forms of the group that say enough. */
  readonly returned: number;
  /** The same by channel; channels without a form are left out. */
  readonly channels: readonly { readonly channel: Channel; readonly returned: number }[];
  /**
   * Returned forms as a share of the members that were asked and could be reached, 0 to 1 and more: in a round that is open to
   * all it counts forms of people outside the list too. Undefined: no member was asked, or none could be reached.
   */
  readonly share?: number;
}

/**
 * Counts what came back of each list. Each channel is counted by itself, so that channels may add up to less than all.
 *
 * @param groups codes of the respondent groups, in their order
 */
export function listReturns(
  agencyId: number,
  lists: readonly ListCounts[],
  received: ReceivedForms,
  groups: readonly string[],
): readonly ListReturns[] {
  return lists.map((list) => {
    const group = groups.indexOf(list.group);
    const { received: returned } = received.ofCell(allOf(agencyId, { group }));
    const channels = CHANNELS.keys.flatMap((channel) => {
      const of = allOf(agencyId, { group, channel: CHANNELS.numberOf(channel) });
      const forms = received.ofCell(of).received;
      return forms > 0 ? [{ channel, returned: forms }] : [];
    });
    const reached = list.asked - list.undeliverable;
    return { ...list, returned, channels, ...(reached > 0 && { share: returned / reached }) };
  });
}
