export { FindQuestionnaires } from './find-questionnaires.use-case';
export { PublishQuestionnaire } from './publish-questionnaire.use-case';
export { ReadQuestionnaires } from './read-questionnaires.use-case';
export { SaveQuestionnaire } from './save-questionnaire.use-case';
