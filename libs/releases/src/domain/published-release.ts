import type { CalendarDay } from '@hailong/kernel';
import type { ObjectionCounts } from './objection';
import type { ChainLink } from './release-chain';
import type { PublicationAct } from './release-step';
import type { SignedPaper } from './signed-paper';

/** Publication as the public sees it in the index of all releases. */
export interface PublishedRelease {
  readonly code: string;
  readonly edition: number;
  /** Code of the scheme whose ranking it publishes. */
  readonly scheme: string;
  /** True: a demonstration, whose answers no person gave. */
  readonly simulated: boolean;
  readonly publishedOn: CalendarDay;
  readonly act: PublicationAct;
  /** True: a newer edition of its code is published. */
  readonly superseded: boolean;
  /** Objections of agencies during its preview, and how many were accepted; null: it had no preview. */
  readonly objections: ObjectionCounts | null;
  /** Signed act as a file; null: it is not attached yet. */
  readonly paper: SignedPaper | null;
  readonly link: ChainLink;
}
