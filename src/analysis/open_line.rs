//! The line of a shortlist that runs through candidates whom a method does not
//! tell apart: then the method draws more than one shortlist.

use super::compare::Trial;

impl Trial {
    /// Those between whom the line runs without telling them apart: level with each
    /// other, or in a partial order with the places on both sides of the line open
    /// to them. Empty where the line is drawn by the method.
    #[must_use]
    pub fn level_at_line(&self) -> Vec<usize> {
        if !self.open_line {
            return Vec::new();
        }
        let all = 0..self.places.len();
        if self.partial {
            let size = self.shortlist.len();
            return all.filter(|&i| self.places[i].rank <= size && self.places[i].worst > size).collect();
        }
        let last = self.shortlist.iter().map(|&i| self.places[i].rank).max();
        all.filter(|&i| Some(self.places[i].rank) == last).collect()
    }

    /// Whether `shortlist` is one of those that this method leaves possible, while
    /// it leaves others possible too.
    #[must_use]
    pub fn leaves_possible(&self, shortlist: &[usize]) -> bool {
        let level = self.level_at_line();
        let certain = self.shortlist.iter().filter(|i| !level.contains(i));
        !level.is_empty()
            && certain.into_iter().all(|i| shortlist.contains(i))
            && shortlist.iter().all(|i| self.shortlist.contains(i) || level.contains(i))
    }
}

#[cfg(test)]
mod tests {
    use super::super::compare::Place;
    use super::*;
    use crate::ranking::METHODS;

    fn trial(ranks: &[usize], shortlist: &[usize]) -> Trial {
        let place = |&rank: &usize| Place { rank, worst: rank, tied: false, score: 0.0, class: None };
        let info = METHODS[0].info;
        Trial {
            method: super::super::engine::ChosenMethod {
                info,
                traits: METHODS[0].traits,
                unit: crate::ranking::Unit::Points,
                guarantees: info.guarantees,
            },
            params: serde_json::Value::Null,
            own: false,
            normalisation: None,
            places: ranks.iter().map(place).collect(),
            partial: false,
            first: vec![0],
            shortlist: shortlist.to_vec(),
            enters: Vec::new(),
            leaves: Vec::new(),
            open_line: true,
            agreement: None,
        }
    }

    /// One place is certain, two are left for three who are level: every choice of
    /// two of them is possible, and nothing else.
    #[test]
    fn a_line_through_a_tie_leaves_each_choice_of_the_level_possible() {
        let trial = trial(&[1, 2, 2, 2, 5], &[0, 1, 2]);
        assert_eq!(trial.level_at_line(), [1, 2, 3]);
        assert!(trial.leaves_possible(&[0, 2, 3]) && trial.leaves_possible(&[0, 1, 2]));
        assert!(!trial.leaves_possible(&[1, 2, 3]), "the certain one is not on it");
        assert!(!trial.leaves_possible(&[0, 1, 4]), "one who is behind the line");
        assert!(!Trial { open_line: false, ..trial }.leaves_possible(&[0, 1, 2]));
    }
}
