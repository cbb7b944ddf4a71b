export { type ForeseenFigures, ForeseeFigures } from './foresee-figures.use-case';
export { SealDue } from './seal-due.use-case';
export { SealForms } from './seal-forms.use-case';
export { TellAccounts } from './tell-accounts.use-case';
export { type BlockVerification, VerifyBlocks } from './verify-blocks.use-case';
