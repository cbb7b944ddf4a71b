import { PublishCriteriaSet, SaveCriteriaExtension } from '@hailong/criteria';
import { ReadOrganisation } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import {
  Item,
  LoadedTemplate,
  PublishQuestionnaire,
  Questionnaire,
  SaveQuestionnaire,
} from '@hailong/surveys';
import { INestApplicationContext } from '@nestjs/common';
import { done } from './step';

const ACTOR = 'demonstration';

/** Two criteria of our own invention, not comparable with other agencies: shown for the agency, never ranked. */
const OWN = [
  { code: 'SXD.1', factor: 'II.B', label: 'Bản vẽ mẫu và hướng dẫn hồ sơ cấp phép xây dựng dễ hiểu' },
  { code: 'SXD.2', factor: 'II.B', label: 'Lịch kiểm tra hiện trường được báo trước và giữ đúng hẹn' },
];

/** Extends the province's core for one agency, and its form by the new questions; the id of that published form. */
export async function extendedForm(
  app: INestApplicationContext,
  agencyCode: string,
  common: LoadedTemplate,
): Promise<number> {
  const agency = await app.get(ReadOrganisation).byCode(agencyCode);
  const [questionnaire] = common.questionnaires;
  if (!agency || !questionnaire || !common.criteriaSet)
    throw new Error(`nothing to extend for ${agencyCode}`);
  const scope = AgencyScope.of(agency.agencyId, ACTOR);
  const extension = {
    title: { vi: `Bộ tiêu chí của ${agency.name} (trình diễn)` },
    coreId: common.criteriaSet.criteriaSetId,
    omitted: [],
    factors: [],
    criteria: OWN.map(({ code, factor, label }) => ({ code, factor, label: { vi: label } })),
  };
  const set = await done(app.get(SaveCriteriaExtension).run(scope, 'gia-lai-2026-rieng', extension));
  await done(app.get(PublishCriteriaSet).run(scope, set.criteriaSetId, false));
  const saved = await done(
    app
      .get(SaveQuestionnaire)
      .run(scope, {
        code: 'gia-lai-2026-rieng',
        criteriaSetId: set.criteriaSetId,
        document: withOwnItems(questionnaire.document),
      }),
  );
  await done(app.get(PublishQuestionnaire).run(scope, saved.questionnaireId));
  return saved.questionnaireId;
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
