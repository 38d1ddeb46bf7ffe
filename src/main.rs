//! The `partnerfit` program.

fn main() -> std::process::ExitCode {
    partnerfit::cli::main()
}
