//! Accessibility, by axe-core's rules for WCAG 2.2 A and AA.

use serde_json::{Value, json};

use crate::{Step, Window, root};

/// The sets of rules that must be clean.
const RULES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Runs the rules as the window stands, and the contrast of its colours also in the other theme:
/// nothing else depends on it. The theme stands afterwards as it stood before.
const RUN: &str = "const [tags, done] = arguments;
    const root = document.documentElement;
    const before = root.dataset.theme;
    const dark = before ? before === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    const other = dark ? 'light' : 'dark';
    const look = runOnly => axe.run(document, { runOnly, resultTypes: ['violations'] });
    const both = async () => {
        const here = await look({ type: 'tag', values: tags });
        let there;
        try {
            root.dataset.theme = other;
            there = await look({ type: 'rule', values: ['color-contrast'] });
        } finally {
            if (before === undefined) delete root.dataset.theme;
            else root.dataset.theme = before;
        }
        const named = there.violations.map(rule => ({ ...rule, id: `${rule.id} (${other})` }));
        const passed = Math.min(here.passes.length, there.passes.length + there.incomplete.length);
        return { found: [...here.violations, ...named], passed };
    };
    both().then(done, broken => done({ broken: String(broken) }));";

impl Window {
    /// Holds what the window shows against the rules, in light and in dark.
    ///
    /// # Errors
    /// When a rule is broken: each with its elements.
    pub async fn is_accessible(&self) -> Step {
        let file = root().join("ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&file).map_err(|_| "axe-core is not installed in ui")?;
        self.client().execute(&format!("if (!window.axe) {{ {axe} }}"), vec![]).await?;
        let result = self.client().execute_async(RUN, vec![json!(RULES)]).await?;
        if result["passed"].as_u64().is_none_or(|passed| passed == 0) {
            return Err(format!("axe looked at nothing: {}", result["broken"]).into());
        }
        match result["found"].as_array().map(Vec::as_slice) {
            Some([]) => Ok(()),
            Some(found) => Err(told(found).into()),
            None => Err("axe gave no answer".into()),
        }
    }
}

/// The broken rules and where, a line each.
fn told(found: &[Value]) -> String {
    let mut lines = vec!["not accessible:".to_owned()];
    for rule in found {
        for node in rule["nodes"].as_array().into_iter().flatten() {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let summary = text(&node["failureSummary"]).replace('\n', " ");
            lines.push(format!("  {}: {} {summary}", text(&rule["id"]), node["target"]));
        }
    }
    lines.join("\n")
}
