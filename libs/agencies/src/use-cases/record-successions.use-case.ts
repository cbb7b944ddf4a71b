import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { ProvinceDb, ProvinceScope, recordAudit } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { Succession } from '../domain/agency';
import { PROBLEMS } from '../domain/problems';
import {
  agenciesByCode,
  organisationRoot,
  saveSuccessions,
  lockOrganisation,
} from '../persistence/agency-store';

/** Records successions of agencies: all links or none. */
@Injectable()
export class RecordSuccessions {
  constructor(private readonly db: ProvinceDb) {}

  async record(scope: ProvinceScope, links: readonly Succession[]): Promise<Verdict<number>> {
    return this.db.write(scope, async (tx) => {
      await lockOrganisation(tx);
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
  const problems: Problem[] = [link.predecessor, link.successor]
    .filter((code) => !known.has(code))
    .map((code) => PROBLEMS.AGENCY_UNKNOWN.at(place, code));
  if (link.predecessor === link.successor) {
    problems.push(PROBLEMS.SUCCESSOR_UNSUITED.at(place));
  }
  if (!(link.share > 0 && link.share <= 1)) {
    problems.push(PROBLEMS.SHARE_OUTSIDE.at(place));
  }
  return problems;
}
