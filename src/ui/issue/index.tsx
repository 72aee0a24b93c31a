import React from 'react';
import ForgeReconciler from '@forge/react';
import { IssuePage } from './issue-page';

ForgeReconciler.render(
  <React.StrictMode>
    <IssuePage />
  </React.StrictMode>,
);
