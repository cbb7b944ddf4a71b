import { LocalizedText } from '@hailong/kernel';

/** A part of the services of an agency that answers, quotas and results are told apart by. */
export interface NamedPart {
  readonly code: string;
  readonly label: LocalizedText;
}

/** Nhóm thủ tục hành chính. */
export interface ProcedureGroup extends NamedPart {
  /** Code of the field it belongs to; absent: none. */
  readonly field?: string;
  /** Codes of its procedures (mã TTHC); absent: not listed. */
  readonly procedures?: readonly string[];
}

/** Who may answer by himself online: anybody, or who was invited and holds a credential. */
export const ACCESSES = ['open', 'invited'] as const;
export type RoundAccess = (typeof ACCESSES)[number];
