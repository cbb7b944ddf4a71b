#!/usr/bin/env node
import 'reflect-metadata';
import { runHailong } from './program';
import { runAsProcess } from './run-as-process';

runAsProcess(runHailong);
