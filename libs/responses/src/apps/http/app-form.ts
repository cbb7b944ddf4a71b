import { QUESTIONNAIRE_ID, ROUND_ID } from '@hailong/kernel';
import { formType } from '@hailong/surveys';
import { ServiceChoice } from '../../intake/domain/service-choice';
import { AppForm } from '../use-cases/read-app-form.use-case';

/** Form as an app gets it: the texts of one language, the choices of each item, and its rules as data. */
export function appForm({ form, services }: AppForm, language: string): object {
  const { round, agency, questionnaire } = form;
  const { code, document } = round;
  const { window, demonstration = false, fields = [], procedureGroups = [] } = document;
  const shown = formType(form, language);
  return {
    round: { id: ROUND_ID.of(round.roundId), code, window, demonstration },
    agency: { code: agency.code, name: agency.name },
    group: shown.group,
    groupLabel: shown.groupLabel,
    questionnaire: QUESTIONNAIRE_ID.of(questionnaire.questionnaireId),
    version: questionnaire.version,
    language,
    languages: shown.languages,
    missingTexts: shown.missingTexts,
    fields,
    procedureGroups,
    services: services.map(choiceOf),
    title: shown.title,
    introduction: shown.introduction,
    sections: shown.sections,
  };
}

/** Codes to send with the answers as `field` and `procedureGroup`; absent: not to be sent. */
function choiceOf({ field, procedureGroup }: ServiceChoice): object {
  return { field: field?.code, procedureGroup: procedureGroup?.code };
}
