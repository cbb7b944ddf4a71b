export * from './index-methods';
export * from './ranks';
export * from './rounding';
export * from './satisfaction-index';
export * from './share';
export * from './share-difference';
export * from './wilson';
