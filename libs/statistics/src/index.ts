export * from './daily-forecast';
export * from './index-methods';
export * from './ranks';
export * from './rounding';
export * from './sample-size';
export * from './satisfaction-index';
export * from './share';
export * from './wilson';
