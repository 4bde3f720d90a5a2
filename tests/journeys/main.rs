//! Journeys through the real window: each main job as a person does it. One file a job.

mod away;
mod backup;
mod counter;
mod draft;
mod draws;
mod first_start;
mod gifts;
mod goods;
mod import;
mod lending;
mod lists;
mod missing;
mod one_person;
mod paper;
mod places;
mod points;
mod print;
mod program;
mod promotions;
mod rooms;
mod samples;
mod scan;
mod settings;
mod start;
mod states;
mod together;
