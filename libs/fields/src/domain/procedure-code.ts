/** Procedure code (mã TTHC), split up. */
export interface ProcedureCode {
  /** The national number: `1.010708`. */
  readonly national: string;
  /** Identifier of the province or agency that offers it, `000.00.00.H56` or `H56.17`; undefined: the code names none. */
  readonly offeredBy: string | undefined;
}

const SHAPE = /^(\d\.\d{6})(?:\.(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{2,3}){0,3}))?$/;

/** Reads `n.nnnnnn` with or without an identifier; undefined for any other text. */
export function readProcedureCode(text: string): ProcedureCode | undefined {
  const [, national, offeredBy] = SHAPE.exec(text) ?? [];
  return national === undefined ? undefined : { national, offeredBy };
}

/**
 * Codes by which a list means the procedure of a dossier: the same code, and the national code alone, which means the procedure everywhere. A
 * listed code with an identifier means it only there. A text that is no procedure code means itself.
 */
export function listedCodes(procedure: string): readonly string[] {
  const { national = procedure } = readProcedureCode(procedure) ?? {};
  return national === procedure ? [procedure] : [procedure, national];
}
