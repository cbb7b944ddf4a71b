import { Problem } from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Agency that would publish a core, and what the draft is built on. */
export interface CoreCandidate {
  /** Kind of the publishing agency; undefined when it is not known. */
  readonly agencyKind: string | undefined;
  /** The draft extends another core. */
  readonly extendsCore: boolean;
}

/** A core is the province's own measure: published by the province itself, and not built on another one. */
export function coreProblems({ agencyKind, extendsCore }: CoreCandidate): Problem[] {
  return [...publisherProblems(agencyKind), ...(extendsCore ? [PROBLEMS.CORE_UNEXPECTED.at('asCore')] : [])];
}

function publisherProblems(agencyKind: string | undefined): Problem[] {
  if (agencyKind === 'province') return [];
  return [PROBLEMS.CORE_PUBLISHER_UNSUITED.at('asCore')];
}
