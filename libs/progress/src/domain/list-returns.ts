import type { ListCounts } from '@hailong/dossiers/domain';
import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { TalliedForms, formCounts } from './progress-counts';

/** Forms that came back from the members of a list; none of them is joined to a member. */
export interface ListReturns extends ListCounts {
  /** Received forms of the group, in whatever state. */
  readonly returned: number;
  /** The same by channel; channels without a form are left out. */
  readonly channels: readonly { readonly channel: Channel; readonly returned: number }[];
  /**
   * Returned forms as a share of the members that were asked and could be reached, 0 to 1 and more: in a round that is open to
   * all it counts forms of people outside the list too. Undefined: no member was asked, or none could be reached.
   */
  readonly share?: number;
}

/** Counts what came back of each list. @param groups codes of the respondent groups, in their order */
export function listReturns(
  lists: readonly ListCounts[],
  tallies: readonly TalliedForms[],
  groups: readonly string[],
): readonly ListReturns[] {
  return lists.map((list) => {
    const own = tallies.filter(({ group }) => groups[group] === list.group);
    const returned = formCounts(own).received;
    const channels = CHANNELS.keys.flatMap((channel) => {
      const number = CHANNELS.numberOf(channel);
      const { received } = formCounts(own.filter((tally) => tally.channel === number));
      return received > 0 ? [{ channel, returned: received }] : [];
    });
    const reached = list.asked - list.undeliverable;
    return { ...list, returned, channels, ...(reached > 0 && { share: returned / reached }) };
  });
}
