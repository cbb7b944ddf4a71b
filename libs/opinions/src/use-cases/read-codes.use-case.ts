import { AgencyDb, AgencyScope } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { SMALLEST_GROUP } from '@hailong/statistics';
import { Injectable } from '@nestjs/common';
import { CodedItem, codeCounts, codesOf } from '../persistence/code-store';
import { textItem } from './save-code.use-case';

/** Code with the number of its texts in a round. */
export interface CountedCode {
  readonly code: string;
  readonly label: string;
  /** Null: fewer than five. */
  readonly texts: number | null;
}

/** Codes of an item with the numbers of their texts in a round. */
export interface CodedTexts extends CodedItem {
  readonly codes: readonly CountedCode[];
  /** Texts without a code; null: fewer than five. */
  readonly uncoded: number | null;
}

/** Reads the codes of an item and how many texts of a round each has. Fewer than five are not told. */
@Injectable()
export class ReadCodes {
  constructor(private readonly db: AgencyDb) {}

  /** Refused with NOT_FOUND (questionnaire), TEXT_ITEM_UNKNOWN. */
  read(scope: AgencyScope, roundId: number, of: CodedItem): Promise<Verdict<CodedTexts>> {
    return this.db.read(scope, async (tx) => {
      const item = await textItem(tx, of);
      if (!item.ok) return item;
      const counts = await codeCounts(tx, scope.agencyId, roundId, of);
      const shown = (code: string | null): number | null => {
        const texts = counts.find((each) => each.code === code)?.texts ?? 0;
        return texts === 0 || texts >= SMALLEST_GROUP ? texts : null;
      };
      const codes = await codesOf(tx, scope.agencyId, of);
      return accept({
        ...item.value,
        codes: codes.map(({ code, label }) => ({ code, label, texts: shown(code) })),
        uncoded: shown(null),
      });
    });
  }
}
