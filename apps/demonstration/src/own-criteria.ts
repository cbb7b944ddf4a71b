import { CriteriaSetRecord } from '@hailong/criteria';
import { PublishCriteriaSet, ReadCriteriaSets, SaveCriteriaExtension } from '@hailong/criteria/use-cases';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { AgencyScope } from '@hailong/database';
import { Item, Questionnaire } from '@hailong/questionnaires/domain';
import {
  PublishQuestionnaire,
  ReadQuestionnaires,
  SaveQuestionnaire,
} from '@hailong/questionnaires/use-cases';
import { QuestionnaireRecord } from '@hailong/questionnaires';
import { INestApplicationContext } from '@nestjs/common';
import { foundOrMade } from './found-or-made';
import { done } from './step';

const ACTOR = 'demonstration';
const CODE = 'gia-lai-2026-rieng';
/** Limit above every count of a demonstration. */
const MANY = 100;

/** Two invented criteria, not comparable with other agencies: shown for the agency, never ranked. */
const OWN = [
  { code: 'SXD.1', factor: 'II.B', label: 'Bản vẽ mẫu và hướng dẫn hồ sơ cấp phép xây dựng dễ hiểu' },
  { code: 'SXD.2', factor: 'II.B', label: 'Lịch kiểm tra hiện trường được báo trước và giữ đúng hẹn' },
];

/**
 * Extends the province's core for an agency, and its form by the new questions. Returns the id of the published form.
 */
export async function extendedForm(
  app: INestApplicationContext,
  agencyCode: string,
  common: QuestionnaireRecord,
): Promise<number> {
  const agency = await app.get(ReadOrganisation).byCode(agencyCode);
  if (!agency) throw new Error(`nothing to extend for ${agencyCode}`);
  const scope = AgencyScope.of(agency.agencyId, ACTOR);
  const known = await app.get(ReadQuestionnaires).page(scope, null, MANY);
  const form = await foundOrMade(known, isPublished, async () => {
    const { criteriaSetId } = await extendedSet(app, scope, agency.name, common);
    const draft = { code: CODE, criteriaSetId, document: withOwnItems(common.document) };
    const { questionnaireId } = await done(app.get(SaveQuestionnaire).save(scope, draft));
    return (await done(app.get(PublishQuestionnaire).publish(scope, questionnaireId))).questionnaire;
  });
  return form.questionnaireId;
}

async function extendedSet(
  app: INestApplicationContext,
  scope: AgencyScope,
  name: string,
  common: QuestionnaireRecord,
): Promise<CriteriaSetRecord> {
  const known = await app.get(ReadCriteriaSets).page(scope, null, MANY);
  return foundOrMade(known, isPublished, async () => {
    if (common.criteriaSetId === null) throw new Error('the common form rates no criteria');
    const criteria = OWN.map(({ code, factor, label }) => ({ code, factor, label: { vi: label } }));
    const title = { vi: `Bộ tiêu chí của ${name} (trình diễn)` };
    const extension = { title, coreId: common.criteriaSetId, omitted: [], factors: [], criteria };
    const draft = await done(app.get(SaveCriteriaExtension).save(scope, CODE, extension));
    return done(app.get(PublishCriteriaSet).publish(scope, draft.criteriaSetId, false));
  });
}

function isPublished({ code, state }: { readonly code: string; readonly state: string }): boolean {
  return code === CODE && state === 'published';
}

function withOwnItems(form: Questionnaire): Questionnaire {
  const [scale] = form.sections
    .flatMap(({ items }) => items.filter(({ criterion }) => criterion))
    .map((item) => item.scale);
  const items = OWN.map(({ code, label }): Item => ({
    code: `Q.${code}`,
    kind: 'rating',
    purpose: 'satisfaction',
    label: { vi: label },
    criterion: code,
    scale,
    mayNotApply: true,
  }));
  return {
    ...form,
    sections: [...form.sections, { code: 'RIENG', title: { vi: 'Câu hỏi riêng của cơ quan' }, items }],
  };
}
