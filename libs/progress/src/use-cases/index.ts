export { CountDue } from './count-due.use-case';
export { type AgencyRoundProgress, ReadProgress } from './read-progress.use-case';
export { type ProvinceRoundProgress, ReadProvinceProgress } from './read-province-progress.use-case';
