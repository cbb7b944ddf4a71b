import { ConfigurableModuleBuilder } from '@nestjs/common';
import { SatisfactionSurveyOptions } from './options';

/** Provides `forRoot(options)` and `forRootAsync({ useFactory | useClass | useExisting, imports, inject })`. */
export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<SatisfactionSurveyOptions>()
    .setClassMethodName('forRoot')
    .setFactoryMethodName('createSurveyOptions')
    .build();
