import { Problem } from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Draft of a core, with the agency that wants to publish it. */
export interface CoreCandidate {
  /** Kind of the publishing agency; undefined when unknown. */
  readonly agencyKind: string | undefined;
  /** True when the draft extends another core. */
  readonly extendsCore: boolean;
}

/** Problems of a core: it must be published by the province itself and extend no other core. */
export function coreProblems({ agencyKind, extendsCore }: CoreCandidate): Problem[] {
  return [...publisherProblems(agencyKind), ...(extendsCore ? [PROBLEMS.CORE_UNEXPECTED.at('asCore')] : [])];
}

function publisherProblems(agencyKind: string | undefined): Problem[] {
  if (agencyKind === 'province') return [];
  return [PROBLEMS.CORE_PUBLISHER_UNSUITED.at('asCore')];
}
