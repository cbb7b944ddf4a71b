import 'reflect-metadata';
import { runAsProcess } from '../../cli/src/run-as-process';
import { runBench } from './program';

runAsProcess(runBench);
