//! Journeys through the real window: each main job as a person does it. One file a job.

mod start;
