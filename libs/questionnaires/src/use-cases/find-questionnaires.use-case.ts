import { AgencyDb, AgencyScope } from '@hailong/database';
import { NO_ID, QUESTIONNAIRE_ID, nameOf, ownOrOnly } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { NamedQuestionnaire, questionnairesNamed } from '../persistence/questionnaire-store';

/**
 * The version of a questionnaire that a text names: an id (`questionnaire:12`), a code, which is its newest published
 * version, or a code with a version (`sipas-citizen@3`), which may be a draft. The agency's own comes first; that of
 * another is meant when one agency alone uses the code.
 */
@Injectable()
export class FindQuestionnaires {
  constructor(private readonly db: AgencyDb) {}

  async idFor(scope: AgencyScope, text: string): Promise<number> {
    return (await this.idsFor(scope, [text]))(text);
  }

  /**
   * Ids are believed; all codes together cost one statement.
   *
   * @returns the id of each of the texts, {@link NO_ID} of one that names none
   */
  async idsFor(scope: AgencyScope, texts: readonly string[]): Promise<(text: string) => number> {
    const ids = new Map<string, number>();
    const coded: NamedQuestionnaire[] = [];
    for (const text of new Set(texts)) {
      const name = nameOf(QUESTIONNAIRE_ID, text);
      if (name && 'id' in name) ids.set(text, name.id);
      else if (name) coded.push({ text, ...name });
    }
    const found =
      coded.length > 0 ? await this.db.read(scope, (tx) => questionnairesNamed(tx, coded), 'one') : [];
    for (const { text } of coded) {
      const chosen = ownOrOnly(
        found.filter((each) => each.text === text),
        scope.agencyId,
      );
      if (chosen) ids.set(text, chosen.questionnaireId);
    }
    return (text) => ids.get(text) ?? NO_ID;
  }
}
