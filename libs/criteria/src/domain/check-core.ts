import { Problem, problem } from '@hailong/kernel';

/** Whoever wants to publish a core, and from what. */
export interface CoreCandidate {
  /** Kind of the publishing agency; undefined when it is not known. */
  readonly agencyKind: string | undefined;
  /** The draft extends another core. */
  readonly extendsCore: boolean;
}

/** A core is the province's own measure: published by the province itself, and not built on another one. */
export function coreProblems({ agencyKind, extendsCore }: CoreCandidate): Problem[] {
  return [...publisherProblems(agencyKind), ...(extendsCore ? [coreOnCore()] : [])];
}

function publisherProblems(agencyKind: string | undefined): Problem[] {
  if (agencyKind === 'province') return [];
  return [
    problem(
      'CORE_NEEDS_PROVINCE',
      'asCore',
      'Chỉ cơ quan cấp tỉnh (UBND tỉnh) công bố được bộ tiêu chí khung: công bố thành bộ tiêu chí riêng của cơ quan.',
      "Only the province itself publishes a core: publish this as the agency's own set.",
    ),
  ];
}

function coreOnCore(): Problem {
  return problem(
    'CORE_EXTENDS_CORE',
    'asCore',
    'Bộ này mở rộng một bộ khung khác nên không thể làm bộ khung: sao chép bộ khung đó rồi sửa bản sao.',
    'This set extends another core and cannot be one itself: copy that core and change the copy.',
  );
}
