//! Who asks, and what they may.

use vafa_domain::id::PersonId;

/// What somebody may do. Deny by default: a command names one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// Look at what the counter needs.
    Look,
    /// Sell, add customers, write to people.
    Sell,
    /// Settings, imports, restores.
    Manage,
}

/// A role. Until accounts come there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The owner of the shop, and everybody the owner lets stand at the counter.
    Owner,
}

impl Role {
    /// The one place where rights are decided.
    pub fn may(self, right: Right) -> bool {
        match (self, right) {
            (Role::Owner, Right::Look | Right::Sell | Right::Manage) => true,
        }
    }
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// The person at the counter, where one was chosen.
    pub person: Option<PersonId>,
    /// What they may.
    pub role: Role,
}

impl Actor {
    /// The owner, without a name.
    pub const OWNER: Actor = Actor { person: None, role: Role::Owner };
}
