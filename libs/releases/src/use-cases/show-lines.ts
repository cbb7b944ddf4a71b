import { ReadOrganisation } from '@hailong/agencies';
import { Injectable } from '@nestjs/common';
import { linesOf } from '../domain/agency-line';
import { canonicalForm } from '../domain/canonical-form';
import type { RankingDocument } from '../domain/ranking-document';
import type { LineToShow } from '../persistence/line-store';

/** Cuts a document into the lines that its agencies see during a preview. */
@Injectable()
export class ShowLines {
  constructor(private readonly organisation: ReadOrganisation) {}

  async of(document: RankingDocument): Promise<readonly LineToShow[]> {
    const lines = new Map(linesOf(document).map((line) => [line.agency.code, line]));
    const agencies = await this.organisation.byCodes([...lines.keys()]);
    return agencies.map(({ agencyId, code }) => ({ agencyId, line: canonicalForm(lines.get(code)) }));
  }
}
