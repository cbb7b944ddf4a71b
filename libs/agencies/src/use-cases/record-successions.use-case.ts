import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { ProvinceDb, ProvinceScope, recordAudit } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { Succession } from '../domain/agency';
import {
  agenciesByCode,
  organisationRoot,
  saveSuccessions,
  takeOrganisationTurn,
} from '../persistence/agency-store';

/** Writes down who came from whom: all links or none. */
@Injectable()
export class RecordSuccessions {
  constructor(private readonly db: ProvinceDb) {}

  async run(scope: ProvinceScope, links: readonly Succession[]): Promise<Verdict<number>> {
    return this.db.write(scope, async (tx) => {
      await takeOrganisationTurn(tx);
      const codes = links.flatMap((link) => [link.predecessor, link.successor]);
      const known = new Set((await agenciesByCode(tx, codes)).map((agency) => agency.code));
      const problems = links.flatMap((link, index) => linkProblems(link, `links[${index}]`, known));
      if (problems.length) return refuse(...problems);
      await saveSuccessions(tx, links);
      const by = { agencyId: scope.agencyId ?? (await organisationRoot(tx)), actor: scope.actor };
      await recordAudit(tx, by, {
        action: 'record-successions',
        subject: `${links.length} links`,
        after: links,
      });
      return accept(links.length);
    });
  }
}

function linkProblems(link: Succession, place: string, known: ReadonlySet<string>): Problem[] {
  const problems = [link.predecessor, link.successor]
    .filter((code) => !known.has(code))
    .map((code) =>
      problem(
        'UNKNOWN_AGENCY',
        place,
        `không có cơ quan mã "${code}"; hãy nhập cơ quan trước`,
        `there is no agency "${code}"; import it first`,
      ),
    );
  if (link.predecessor === link.successor) {
    problems.push(
      problem(
        'OWN_SUCCESSOR',
        place,
        'một cơ quan không thể kế thừa chính nó',
        'an agency cannot succeed itself',
      ),
    );
  }
  if (!(link.share > 0 && link.share <= 1)) {
    problems.push(
      problem(
        'BAD_SHARE',
        place,
        'tỷ lệ phải lớn hơn 0 và không quá 1',
        'a share is greater than 0 and at most 1',
      ),
    );
  }
  return problems;
}
