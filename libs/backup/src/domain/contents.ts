/** Secrets of a portal without which a part of its database stays closed. */
export interface HomeSecrets {
  /** Opens contacts, invitations and originals: 32 bytes in Base64. Absent: the portal has none. */
  readonly secretKey?: string;
  /** Signs login tokens of the reference portal. Absent: the host signs in its users otherwise. */
  readonly tokenSecret?: string;
}

export interface SavedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** First record of a backup: all that a restore needs to know before the rows. */
export interface BackupContents {
  /** Version of the program that wrote it. */
  readonly program: string;
  /** Instant of the snapshot, ISO 8601, UTC. */
  readonly madeAt: string;
  /** Version of the server, `18.4`. */
  readonly server: string;
  /** Migrations that had run, in order. */
  readonly migrations: readonly string[];
  readonly tables: readonly SavedTable[];
  readonly secrets: HomeSecrets;
}

/** Sums of a table. */
export interface TableSums {
  readonly name: string;
  readonly rows: number;
  /** Bytes of its text, before compression. */
  readonly bytes: number;
  /** SHA-256 of its text, hexadecimal: equal for equal rows. */
  readonly sha256: string;
}

/** Last record of a backup. */
export interface BackupEnd {
  /** Name of a sequence → the last number that it gave. */
  readonly sequences: Readonly<Record<string, string>>;
}
