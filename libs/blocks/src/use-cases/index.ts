export { SealForms } from './seal-forms.use-case';
